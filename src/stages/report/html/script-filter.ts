/** Takes the controls out of their template and shows the sentences with a cue that meets all of them. */
export const filterScript = `
  (function () {
    var place = document.getElementById('filters');
    var controls = document.getElementById('filter-controls');
    var section = document.getElementById('evidence');
    if (!place || !controls) return;
    place.append(controls.content.cloneNode(true));
    var field = place.querySelector('input');
    var selects = all('select', place);
    var told = place.querySelector('[role=status]');
    var entries = null;
    function read() {
      return all('.sentence').map(function (entry) {
        return {
          entry: entry,
          text: entry.textContent.toLowerCase(),
          outlet: entry.closest('.outlet').id,
          lines: all('li', entry).map(function (line) { return { line: line, keys: line.dataset.k.split(' ') }; })
        };
      });
    }
    function hideEmpty(selector, active) {
      all(selector, section).forEach(function (part) {
        part.hidden = active && !part.querySelector('.sentence:not([hidden])');
      });
    }
    function apply() {
      entries = entries || read();
      var words = field.value.trim().toLowerCase();
      var outlet = selects[0].value;
      var keys = selects.slice(1).map(function (select) { return select.value; }).filter(Boolean);
      var active = words !== '' || outlet !== '' || keys.length > 0;
      var shown = 0;
      entries.forEach(function (item) {
        var met = 0;
        item.lines.forEach(function (part) {
          part.line.hidden = !keys.every(function (key) { return part.keys.includes(key); });
          if (!part.line.hidden) met++;
        });
        item.entry.hidden = met === 0 || !item.text.includes(words) || (outlet !== '' && outlet !== item.outlet);
        if (!item.entry.hidden) shown++;
      });
      section.classList.toggle('filtered', active);
      hideEmpty('.of-article', active);
      hideEmpty('.outlet', active);
      all('.sentences', section).forEach(function (group) {
        group.open = active && group.querySelector('.sentence:not([hidden])') !== null;
      });
      told.textContent = active ? shown + ' of ' + entries.length + ' sentences shown' : 'All sentences shown';
    }
    showAll = function () {
      field.value = '';
      selects.forEach(function (select) { select.value = ''; });
      apply();
    };
    field.addEventListener('input', apply);
    selects.forEach(function (select) { select.addEventListener('change', apply); });
    place.querySelector('button').addEventListener('click', function () { showAll(); field.focus(); });
  })();
`;
