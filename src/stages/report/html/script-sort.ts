/** Makes the column heads of the larger tables buttons that sort their rows; cells without a value stay last. */
export const sortScript = `
  function valueOf(cell) {
    var text = ((cell && cell.querySelector('.score')) || cell || document.body).textContent.trim();
    var number = parseFloat(text.replace('\\u2212', '-').replace(/,/g, ''));
    return { text: text, number: isNaN(number) ? null : number };
  }
  function sortRows(table, head) {
    var column = head.cellIndex;
    var body = table.tBodies[0];
    var rows = Array.from(body.rows).map(function (row) { return { row: row, value: valueOf(row.cells[column]) }; });
    var named = head.cellIndex === 0 || !rows.some(function (entry) { return entry.value.number !== null; });
    var up = head.ariaSort ? head.ariaSort !== 'ascending' : named;
    all('th', table.tHead).forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    rows.sort(function (a, b) {
      if (named) return (up ? 1 : -1) * a.value.text.localeCompare(b.value.text);
      if (a.value.number === null || b.value.number === null)
        return (a.value.number === null) - (b.value.number === null);
      return (up ? 1 : -1) * (a.value.number - b.value.number);
    });
    rows.forEach(function (entry) { body.append(entry.row); });
  }
  all('table:not(.matrix):not(.sums)').forEach(function (table) {
    if (!table.tHead || table.tBodies[0].rows.length < 3 || table.querySelector('tbody [colspan]')) return;
    all('th:not(.plot)', table.tHead).forEach(function (head) {
      var press = make('button', 'sort');
      press.type = 'button';
      press.append.apply(press, Array.from(head.childNodes));
      head.append(press);
      press.addEventListener('click', function () { sortRows(table, head); });
    });
  });
`;
