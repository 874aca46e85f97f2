// Comforts for readers of a text. Without this script notes and numbers of paragraphs are links.

const words = document.querySelector("[data-copied]")?.dataset ?? {};

function makeButton(className, text, label) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.textContent = text;
  if (label) button.setAttribute("aria-label", label);
  return button;
}

// Citations: a button beside each

async function copyCitation(button, text) {
  const label = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = words.copied;
  setTimeout(() => { button.textContent = label; }, 2000);
}

function offerCitations() {
  for (const holder of document.querySelectorAll("[data-copy]")) {
    const button = makeButton("cite-copy", holder.dataset.copy);
    button.addEventListener("click", () => copyCitation(button, holder.querySelector("span").textContent));
    holder.append(" ", button);
  }
}

// Paragraphs: one button, which goes to the number that is pointed at or has the focus, so that
// the keyboard has no more stops than before

function offerLinks() {
  const button = makeButton("paragraph-copy", "");
  const status = document.createElement("span");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  let number = null;

  function show(event) {
    const wanted = event.target.closest?.(".paragraph-number");
    if (!wanted || wanted === number) return;
    number = wanted;
    button.classList.remove("is-done");
    button.setAttribute("aria-label", `${words.copyLink}: ${number.getAttribute("aria-label")}`);
    number.after(button);
  }

  async function copy() {
    // Without the query of this visit, which may tell how the reader came.
    const address = new URL(number.getAttribute("href"), location.origin + location.pathname);
    await navigator.clipboard.writeText(address.href);
    button.classList.add("is-done");
    status.textContent = "";
    setTimeout(() => { status.textContent = words.linkCopied; }, 50); // a change is what is read out
    setTimeout(() => button.classList.remove("is-done"), 2000);
  }

  button.dataset.done = words.linkCopied;
  button.addEventListener("click", copy);
  document.addEventListener("pointerover", show);
  document.addEventListener("focusin", show);
}

// Notes: one box, shown at the reference that is pointed at, tapped or activated. While it is
// pointed at it stays; Escape and a click elsewhere close it (WCAG 1.4.13), the browser sees to that.

const WAIT_TO_OPEN = 200;
const WAIT_TO_CLOSE = 300;

function offerNotes() {
  const box = document.createElement("div");
  box.className = "note-box";
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "dialog");
  const text = document.createElement("div");
  text.className = "note-box-text";
  const toNotes = document.createElement("a");
  toNotes.textContent = words.notes;
  const closer = makeButton("note-box-close", "×", words.close);
  box.append(closer, text, toNotes);
  let reference = null;
  let timer = 0;
  let isPinned = false; // opened by a click or a key, not by pointing
  let closes = false; // the press that has begun closes the box: the browser does so on its own

  const noteOf = (link) => document.getElementById(link.getAttribute("href").slice(1));

  function fill(link) {
    box.hidePopover();
    const note = noteOf(link).cloneNode(true);
    note.querySelector(".note-back").remove();
    text.replaceChildren(...note.childNodes);
    toNotes.href = link.getAttribute("href");
    box.setAttribute("aria-label", link.getAttribute("aria-label"));
    link.parentElement.after(box); // next in the order of the keyboard, and in the same language
    reference = link;
  }

  function place() {
    const [at, edge, own] = [reference.getBoundingClientRect(), 8, box.getBoundingClientRect()];
    const left = Math.min(at.left, document.documentElement.clientWidth - own.width - edge);
    const fitsBelow = at.bottom + own.height + edge < innerHeight || at.top < own.height + edge;
    const top = fitsBelow ? at.bottom + 2 : at.top - own.height - 2;
    box.style.left = `${scrollX + Math.max(edge, left)}px`;
    box.style.top = `${scrollY + top}px`;
  }

  function open(link) {
    clearTimeout(timer);
    if (link !== reference || !box.matches(":popover-open")) {
      fill(link);
      box.showPopover();
      place();
    }
    link.setAttribute("aria-expanded", "true");
  }

  function closeSoon() {
    clearTimeout(timer);
    if (!isPinned) timer = setTimeout(() => box.hidePopover(), WAIT_TO_CLOSE);
  }

  function follow(link) {
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("pointerenter", (event) => {
      clearTimeout(timer);
      if (event.pointerType === "mouse" && !isPinned) {
        timer = setTimeout(() => open(link), WAIT_TO_OPEN);
      }
    });
    link.addEventListener("pointerleave", closeSoon);
    link.addEventListener("pointerdown", () => { closes = isPinned && link === reference; });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (closes) {
        closes = false;
        box.hidePopover();
        return;
      }
      open(link);
      isPinned = true;
      box.focus({ preventScroll: true });
    });
  }

  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", closeSoon);
  box.addEventListener("toggle", (event) => {
    if (event.newState === "open") return;
    isPinned = false;
    reference.setAttribute("aria-expanded", "false");
  });
  closer.addEventListener("click", () => {
    box.hidePopover();
    reference.focus({ preventScroll: true });
  });
  toNotes.addEventListener("click", () => box.hidePopover());
  addEventListener("resize", () => box.hidePopover());
  for (const link of document.querySelectorAll(".note-ref > a")) {
    if (noteOf(link)) follow(link);
  }
}

// Contents: where one is, marked in the list

function markContents() {
  const links = [...document.querySelectorAll(".contents a")];
  const ids = new Set(links.map((link) => link.getAttribute("href").slice(1)));
  const headings = [...ids].map((id) => document.getElementById(id)).filter(Boolean);
  const line = 0.35; // of the window's height: what stands above it is being read
  let current;

  function mark() {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * line);
    const heading = passed.at(-1);
    if (heading === current) return;
    current = heading;
    for (const link of links) {
      if (heading && link.getAttribute("href") === `#${heading.id}`) {
        link.setAttribute("aria-current", "location");
        keepInSight(link, link.closest(".contents-rail"));
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }

  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 - line * 100}% 0px` });
  headings.forEach((heading) => observer.observe(heading));
}

function keepInSight(link, rail) {
  if (!rail) return;
  const [own, around] = [link.getBoundingClientRect(), rail.getBoundingClientRect()];
  if (own.top < around.top || own.bottom > around.bottom) {
    rail.scrollTop += own.top - around.top - around.height / 2;
  }
}

if (navigator.clipboard) { // browsers have it on secure pages only
  offerCitations();
  offerLinks();
}
if ("popover" in HTMLElement.prototype) offerNotes();
markContents();
