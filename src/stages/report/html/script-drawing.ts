/** Draws a chart of strips again as one SVG that stands alone, in the colours that the page shows. */
export const drawingScript = `
  var painted = ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'fill', 'fill-opacity'];
  function drawingOf(holder, about) {
    var space = 'http://www.w3.org/2000/svg';
    var colour = function (name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); };
    var add = function (parent, tag, attributes, text) {
      var element = document.createElementNS(space, tag);
      Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
      if (text) element.textContent = text;
      parent.append(element);
      return element;
    };
    var strips = all('svg.strip[role=img]', holder);
    var left = 250, width = 430, step = 34, top = 74;
    var bottom = top + strips.length * step;
    var root = document.createElementNS(space, 'svg');
    [['width', 900], ['height', bottom + 54], ['viewBox', '0 0 900 ' + (bottom + 54)], ['font-family', 'sans-serif'],
      ['font-size', 14], ['fill', colour('--ink')]].forEach(function (pair) { root.setAttribute(pair[0], pair[1]); });
    add(root, 'title', {}, about);
    add(root, 'rect', { width: '100%', height: '100%', fill: colour('--card') });
    add(root, 'text', { x: 16, y: 28, 'font-size': 17, 'font-weight': 700 }, about);
    add(root, 'text', { x: left, y: 58, fill: colour('--against') }, '\\u2190 unfavourable');
    add(root, 'text', { x: left + width, y: 58, 'text-anchor': 'end', fill: colour('--for') }, 'favourable \\u2192');
    strips.forEach(function (strip, place) {
      var row = strip.closest('li, tr');
      var text = function (selector) { var found = row.querySelector(selector); return found ? found.textContent : ''; };
      var name = text('.outlet-name b, th');
      var y = top + place * step;
      add(root, 'text', { x: 16, y: y + 19 }, name.length > 32 ? name.slice(0, 31) + '\\u2026' : name);
      var copy = add(root, 'svg', { x: left, y: y, width: width, height: 28 });
      add(copy, 'title', {}, strip.getAttribute('aria-label'));
      Array.from(strip.children).forEach(function (mark) {
        var twin = mark.cloneNode(false);
        var look = getComputedStyle(mark);
        twin.removeAttribute('class');
        painted.forEach(function (property) { twin.setAttribute(property, look.getPropertyValue(property)); });
        copy.append(twin);
      });
      add(root, 'text', { x: left + width + 70, y: y + 19, 'text-anchor': 'end', 'font-weight': 700 }, text('.score'));
      add(root, 'text', { x: left + width + 84, y: y + 19 }, text('.verdict'));
    });
    all('.axis span', holder).forEach(function (tick) {
      add(root, 'text', { x: left + parseFloat(tick.style.left) / 100 * width, y: bottom + 16, 'text-anchor': 'middle', 'font-size': 12 }, tick.textContent);
    });
    add(root, 'text', { x: 16, y: bottom + 42, 'font-size': 12, fill: colour('--soft') },
      'Upright bar: together, with its 95 % interval; dot: the outlet\\u2019s own words; ring: people it quotes. \\u22121 against \\u2026 +1 for.');
    return new XMLSerializer().serializeToString(root);
  }
`;
