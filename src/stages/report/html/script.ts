import { copyScript } from './script-copy.js';
import { filterScript } from './script-filter.js';
import { sortScript } from './script-sort.js';

/**
 * The page's only script: it opens the folded parts that hold a link's target (older browsers do not), filters the
 * sentences, sorts tables and copies them. The page is complete without it. It reads and writes text of articles
 * as text only.
 */
export const script = `
(function () {
  'use strict';
  var all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };
  var make = function (tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  };
  var button = function (text) { var made = make('button', 'js', text); made.type = 'button'; return made; };
  var showAll = function () {};
${filterScript}${sortScript}${copyScript}
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest('[hidden], .filtered .cells')) showAll();
    for (var at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();
})();
`;
