import { drawingScript } from './script-drawing.js';

/**
 * Adds buttons that copy a table as CSV and a chart as SVG. Where the clipboard is missing or refuses, the text is
 * saved as a file instead.
 */
export const copyScript = `
  var news = make('span', 'js hidden');
  news.setAttribute('role', 'status');
  document.body.append(news);
  function tell(press, text) {
    var label = press.firstChild;
    press.usual = press.usual || label.data;
    label.data = text;
    news.textContent = text;
    clearTimeout(press.waiting);
    press.waiting = setTimeout(function () { label.data = press.usual; }, 2500);
  }
  function save(text, name, type) {
    var link = make('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }
  function hand(press, text, name, type) {
    function instead() { save(text, name, type); tell(press, 'Saved as ' + name); }
    if (!navigator.clipboard || !navigator.clipboard.writeText) return instead();
    navigator.clipboard.writeText(text).then(function () { tell(press, 'Copied'); }, instead);
  }
  function quote(text) {
    var plain = text.replace(/\\u2212/g, '-');
    if (/^[+-]?[\\d,]+(\\.\\d+)?$/.test(plain)) plain = plain.replace(/[+,]/g, '');
    else if (/^[=+\\-@]/.test(plain)) plain = "'" + plain;
    return /[",\\n]/.test(plain) ? '"' + plain.replace(/"/g, '""') + '"' : plain;
  }
  var oneLine = function (text) { return text.replace(/\\s+/g, ' ').trim(); };
  function partsOf(cell) {
    var copy = cell.cloneNode(true);
    var parts = {};
    all('.interval, .verdict, .n, .fine', copy).forEach(function (part) {
      var text = oneLine(part.textContent);
      var ends = part.className === 'interval' ? text.replace(/\\u2020/, '').split(' to ') : [];
      if (ends.length === 2) { parts.low = ends[0].trim(); parts.high = ends[1].trim(); }
      else {
        var name = part.classList[0] === 'n' ? 'count' : part.classList[0] === 'fine' ? 'details' : part.classList[0];
        parts[name] = (parts[name] ? parts[name] + '; ' : '') + text;
      }
      part.remove();
    });
    parts[''] = oneLine(copy.textContent);
    return parts;
  }
  function csvOf(table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    var groups = table.querySelector('tbody [colspan]') !== null;
    var group = '';
    var rows = [];
    all('tbody tr', table).forEach(function (row) {
      if (row.cells.length === 1 && groups) group = oneLine(row.textContent);
      else rows.push({ group: group, cells: Array.from(row.cells).map(partsOf) });
    });
    var columns = [];
    heads.forEach(function (head, place) {
      if (head.classList.contains('plot')) return;
      ['', 'low', 'high', 'verdict', 'count', 'details'].forEach(function (part) {
        var used = rows.some(function (row) { return row.cells[place] && row.cells[place][part] !== undefined; });
        if (used) columns.push({ place: place, part: part, name: partsOf(head)[''] + (part && ': ' + part) });
      });
    });
    var line = function (first, texts) { return (groups ? [first] : []).concat(texts).map(quote).join(',') + '\\r\\n'; };
    return line('', columns.map(function (column) { return column.name; })) + rows.map(function (row) {
      return line(row.group, columns.map(function (column) { return (row.cells[column.place] || {})[column.part] || ''; }));
    }).join('');
  }
${drawingScript}
  function offer(place, text, about, work) {
    var press = button(text);
    press.append(make('span', 'hidden', ': ' + about));
    press.addEventListener('click', function () { work(press); });
    place.append(press, ' ');
  }
  function fileName(about) { return about.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-|-$/g, ''); }
  function offerDrawing(place, holder, about) {
    offer(place, 'Copy chart as SVG', about, function (press) {
      hand(press, drawingOf(holder, about), fileName(about) + '.svg', 'image/svg+xml');
    });
  }
  all('.scroll > table').forEach(function (table) {
    if (!table.caption || !table.tHead) return;
    var place = make('p', 'js tools');
    var about = table.caption.textContent;
    offer(place, 'Copy as CSV', about, function (press) {
      hand(press, csvOf(table), fileName(about) + '.csv', 'text/csv');
    });
    if (table.querySelector('svg.strip')) offerDrawing(place, table, about);
    table.parentElement.after(place);
  });
  all('figure.chart').forEach(function (figure) {
    var place = make('p', 'js tools');
    offerDrawing(place, figure, figure.getAttribute('aria-label'));
    figure.append(place);
  });
`;
