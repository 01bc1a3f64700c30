/**
 * The page's only script: it opens the folded parts that hold a link's target (older browsers do not), and adds a
 * filter to the sentences. The page is complete without it.
 */
export const script = `
(function () {
  'use strict';
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) return;
    for (var at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();
  var place = document.getElementById('filters');
  var entries = Array.from(document.querySelectorAll('.sentence'));
  if (!place || entries.length < 2) return;
  var label = document.createElement('label');
  label.textContent = 'Find in the sentences and their speakers ';
  var field = document.createElement('input');
  field.type = 'search';
  label.append(field);
  var found = document.createElement('span');
  found.className = 'n';
  found.setAttribute('role', 'status');
  place.append(label, found);
  field.addEventListener('input', function () {
    var wanted = field.value.trim().toLowerCase();
    var shown = 0;
    entries.forEach(function (entry) {
      entry.hidden = wanted !== '' && !entry.textContent.toLowerCase().includes(wanted);
      if (!entry.hidden) shown++;
    });
    document.querySelectorAll('details.sentences').forEach(function (group) {
      if (wanted !== '') group.open = group.querySelector('.sentence:not([hidden])') !== null;
    });
    found.textContent = wanted === '' ? '' : ' ' + shown + ' of ' + entries.length + ' sentences';
  });
})();
`;
