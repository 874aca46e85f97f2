// Rows of an ordered inline are dragged by their handle, with mouse, finger or arrow keys; saved
// rows and new ones alike. The numbers in the rows are what is sent: they work without this file.
{
  const NUMBER = 'input[name$="-order"]';
  const ROW = ".inline-related:not(.empty-form)";
  const template = document.getElementById("drag-handle");

  const rowsOf = (group) => [...group.querySelectorAll(ROW)];
  const numberOf = (row) => row.querySelector(NUMBER);

  const renumber = (group) => {
    rowsOf(group).forEach((row, index) => {
      numberOf(row).value = index + 1;
    });
  };

  // The other row moves, never the dragged one: it would lose the pointer, or the focus.
  const moveUp = (row, group) => {
    const previous = rowsOf(group)[rowsOf(group).indexOf(row) - 1];
    if (previous) row.after(previous);
    return previous;
  };
  const moveDown = (row, group) => {
    const next = rowsOf(group)[rowsOf(group).indexOf(row) + 1];
    if (next) row.before(next);
    return next;
  };

  const follow = (row, group, y) => {
    const rows = rowsOf(group);
    const place = rows.indexOf(row);
    const middle = (other) => other.getBoundingClientRect().top + other.offsetHeight / 2;
    if (place > 0 && y < middle(rows[place - 1])) moveUp(row, group);
    else if (place < rows.length - 1 && y > middle(rows[place + 1])) moveDown(row, group);
  };

  const addHandle = (row, group) => {
    const handle = template.content.firstElementChild.cloneNode(true);
    handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      handle.focus();
      group.classList.add("dragging");
      row.classList.add("dragged");
    });
    handle.addEventListener("pointermove", (event) => {
      if (row.classList.contains("dragged")) follow(row, group, event.clientY);
    });
    handle.addEventListener("lostpointercapture", () => {
      group.classList.remove("dragging");
      row.classList.remove("dragged");
      renumber(group);
    });
    handle.addEventListener("keydown", (event) => {
      const move = { ArrowUp: moveUp, ArrowDown: moveDown }[event.key];
      if (move) {
        event.preventDefault();
        move(row, group);
        renumber(group);
        row.scrollIntoView({ block: "nearest" });
      }
    });
    row.querySelector("h3").prepend(handle);
  };

  // A form that comes back with errors keeps the numbers, not the order of the rows.
  const sort = (group) => {
    const number = (row) => Number(numberOf(row).value) || Infinity;
    const rows = rowsOf(group);
    const sorted = [...rows].sort((a, b) => number(a) - number(b));
    rows[0]?.previousElementSibling.after(...sorted);
  };

  for (const group of document.querySelectorAll(".inline-group")) {
    if (!group.querySelector(NUMBER)) continue;
    group.classList.add("ordered");
    sort(group);
    for (const row of rowsOf(group)) addHandle(row, group);
    group.addEventListener("formset:added", (event) => {
      addHandle(event.target, group);
      renumber(group);
    });
  }
}
