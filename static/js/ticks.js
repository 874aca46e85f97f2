// Tells how many works of a list are ticked for a file of citations, and ticks all of a page at once.
const form = document.getElementById("cite-works");
const boxes = [...form.elements].filter((field) => field.type === "checkbox");
const clear = form.querySelector("[type=reset]");

const number = document.createElement("p");
number.className = "cite-works-number";
number.setAttribute("role", "status");
form.prepend(number);

const all = document.createElement("button");
all.type = "button";
all.className = clear.className;
all.textContent = form.dataset.all;
all.addEventListener("click", () => {
  for (const box of boxes) box.checked = true;
  tell();
});
clear.before(all);

function tell() {
  const ticked = boxes.filter((box) => box.checked).length;
  number.textContent = ticked ? `${form.dataset.ticked} ${ticked}` : "";
  all.hidden = ticked === boxes.length;
}

for (const box of boxes) box.addEventListener("change", tell);
form.addEventListener("reset", () => setTimeout(tell));
window.addEventListener("pageshow", tell); // the browser may have kept the ticks
tell();
