// Sends the page's forms without leaving it. The answer is the page that the endpoint gives everyone, so the words are
// the same. When it does not come, the form is the plain one it was, with all that was typed.

const help = document.getElementById("s-skjema");
const [problem, progress] = help.content.children;
// What stands in place of each form, and the form.
const replaced = new WeakMap();
const asked = new WeakSet();

function progressOf(form) {
  let note = form.querySelector(":scope > [role=status]");
  if (!note) form.append((note = progress.cloneNode()));
  return note;
}

async function send(form, button) {
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.append(button.name, button.value);
  const note = progressOf(form);
  const slow = setTimeout(() => (note.textContent = help.dataset.sending), 400);
  form.ariaBusy = "true";
  try {
    const answer = await fetch(form.action, {
      method: "POST", body: fields, headers: { Accept: "text/html" }, credentials: "omit", redirect: "error",
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    const page = new DOMParser().parseFromString(text, "text/html").getElementById("s-hovedinnhold");
    form.querySelector(":scope > .error-summary")?.remove();
    show(page, form, answer.url);
  } catch {
    giveBack(form, button);
  }
  clearTimeout(slow);
  note.textContent = "";
  form.ariaBusy = null;
}

// The next press sends the form as browsers do.
function giveBack(form, button) {
  form.querySelector(":scope > .error-summary")?.remove();
  const box = problem.cloneNode(true);
  const again = box.querySelector("button");
  if (button?.name) [again.name, again.value] = [button.name, button.value];
  form.dataset.plain = "";
  form.prepend(box);
  box.focus();
}

function show(page, form, address) {
  const box = placeOf(form);
  for (const other of page.querySelectorAll(".kicker, .answered")) other.remove();
  for (const inner of page.querySelectorAll("form")) {
    inner.action = new URL(inner.getAttribute("action"), address);
  }
  lower(page, levelAbove(box));
  const summary = page.querySelector(".error-summary");
  if (summary && !page.querySelector(".fields")) {
    // What was typed stands where it was typed.
    summary.querySelector("form")?.remove();
    if (summary.nextElementSibling?.matches("p")) summary.append(summary.nextElementSibling);
    form.prepend(summary);
    return focus(summary);
  }
  const place = document.createElement("div");
  place.className = "in-place";
  place.append(...page.childNodes);
  replaced.set(place, replaced.get(box) ?? form);
  box.replaceWith(place);
  focus(summary ?? place.querySelector("h2, h3, h4, h5, h6"));
}

// A form that is shown again and "Angre" are about all of the answer that they stand in.
function placeOf(form) {
  const place = form.closest(".in-place");
  const isAbout = place && (form.closest(".undo") || replaced.get(place).action === form.action);
  return isAbout ? place : form;
}

function levelAbove(box) {
  const above = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5)")].filter(
    (heading) => box.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  return Number(above.at(-1)?.localName[1] ?? 1);
}

function lower(page, level) {
  for (const heading of page.querySelectorAll("h1, h2")) {
    const lowered = document.createElement(`h${Math.min(level + Number(heading.localName[1]), 6)}`);
    lowered.id = heading.id;
    if (!heading.id) lowered.removeAttribute("id");
    lowered.append(...heading.childNodes);
    heading.replaceWith(lowered);
  }
}

function focus(element) {
  element.tabIndex = -1;
  element.focus();
}

// The form as it was before it was sent, for who wants to answer anew.
function restore(place) {
  const form = replaced.get(place);
  form.reset();
  form.elements.token?.remove();
  asked.delete(form);
  place.replaceWith(form);
  if (form === round) step(0);
  else form.querySelector(":is(button, input, textarea):not([type=hidden])").focus();
}

async function json(address, form) {
  const answer = await fetch(new URL(address, form.action), {
    headers: { Accept: "application/json" }, credentials: "omit",
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// Without a token the endpoint shows the form once more.
async function fetchToken(form) {
  const kind = form?.action.match?.(/\/(kommentar|innspill|nyhetsbrev)$/)?.[1];
  if (!kind || form.elements.token || asked.has(form)) return;
  asked.add(form);
  try {
    const query = new URLSearchParams({ formål: kind, side: form.elements.side?.value ?? "" });
    const { token } = await json(`skjema?${query}`, form);
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "token", value: token });
    form.append(field);
  } catch {
    asked.delete(form);
  }
}

document.addEventListener("focusin", ({ target }) => fetchToken(target.form));

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || "plain" in form.dataset) return;
  event.preventDefault();
  if (form === round && current < steps.length - 1) step(current + 1);
  else if (form.ariaBusy !== "true") send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".in-place a[href]");
  if (!link || link.hash || link.pathname !== location.pathname) return;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  restore(link.closest(".in-place"));
});

// A round: one issue after another.
const round = document.querySelector("form.round");
const steps = round ? [...round.querySelectorAll("ol > li")] : [];
const way = document.getElementById("s-runde")?.content.firstElementChild;
let current = 0;

function step(number, isFirst) {
  current = number;
  steps.forEach((issue, place) => (issue.hidden = place !== number));
  const isLast = number === steps.length - 1;
  const [previous, next] = way.querySelectorAll("button");
  previous.hidden = !number;
  next.hidden = isLast;
  round.querySelector(":scope > .actions").hidden = !isLast;
  way.querySelector("[role=status]").textContent = way.dataset.text
    .replace("{nummer}", number + 1)
    .replace("{antall}", steps.length);
  if (!isFirst) focus(steps[number].querySelector("fieldset"));
}

if (steps.length > 1) {
  const [previous, next] = way.querySelectorAll("button");
  previous.addEventListener("click", () => step(current - 1));
  next.addEventListener("click", () => step(current + 1));
  round.querySelector("ol").after(way);
  step(0, true);
}

// Comments that were let through after the site was built.
const comments = document.querySelector(".comments");
const commentForm = document.querySelector("form[action$='/kommentar']");

function comment({ id, navn, tekst, dato }) {
  const item = document.getElementById("s-k").content.firstElementChild.cloneNode(true);
  item.id = `s-k-${id}`;
  item.querySelector("strong").textContent = navn;
  item.querySelector("a").href = `#${item.id}`;
  const time = item.querySelector("time");
  time.dateTime = dato;
  const language = document.documentElement.lang.replace(/^en$/, "en-GB");
  time.textContent = new Date(`${dato}T12:00`).toLocaleDateString(language, { dateStyle: "long" });
  for (const line of tekst.split("\n").filter(Boolean)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    item.append(paragraph);
  }
  return item;
}

async function loadComments() {
  const { side } = commentForm.elements;
  const { kommentarer } = await json(`kommentarer?${new URLSearchParams({ side: side.value })}`, commentForm);
  const items = kommentarer.map((one) => document.getElementById(`s-k-${one.id}`) ?? comment(one));
  comments.querySelector("ol").replaceChildren(...items);
  comments.hidden = !items.length;
}

if (comments && commentForm) {
  const nearby = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    nearby.disconnect();
    // Those that were built in stay when the endpoint does not answer.
    loadComments().catch(() => {});
  }, { rootMargin: "0px 0px 100% 0px" });
  nearby.observe(commentForm);
}
