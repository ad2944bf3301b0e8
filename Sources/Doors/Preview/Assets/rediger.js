// Writing a page: a toolbar, the page as it will look, its measures as a table, pictures that are dropped. All of it
// ends up in the form, which works without any of it.
import { saving } from "./rediger-lagre.js";
import { measureGrid } from "./rediger-tiltak.js";

const form = document.getElementById("skjema");
const text = document.getElementById("tekst");
const field = (name) => form.elements.namedItem(name);
const pause = 400;
let firstLine = Number(form.dataset.forste);
let asked = 0;
let timer = 0;

const say = (words) => { document.getElementById("melding").textContent = words; };

// The data sent while somebody writes: everything but the files.
function data(more = {}) {
  const all = new FormData(form);
  for (const [name, value] of [...all]) if (value instanceof File) all.delete(name);
  for (const [name, value] of Object.entries(more)) all.set(name, value);
  return all;
}

const { ask, changed: noteChange, hasChanges, refuse, start } = saving({ form, data, say, restored: () => changed() });

function goTo(line) {
  const number = line - firstLine;
  if (number < 0) return false;
  const lines = text.value.split("\n");
  const start = lines.slice(0, number).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[number] ?? "").length);
  // A textarea does not scroll to what is selected in it.
  const height = parseFloat(getComputedStyle(text).lineHeight) || 20;
  text.scrollTop = Math.max(0, number * height - text.clientHeight / 3);
  return true;
}

// The findings.
function showFindings({ funn, funnTittel }) {
  const box = document.getElementById("funn");
  box.hidden = funn.length === 0;
  box.querySelector("h2").textContent = funnTittel;
  box.querySelector("ul").replaceChildren(...funn.map((each) => {
    const point = document.createElement("li");
    const link = document.createElement("a");
    point.className = each.alvor;
    link.href = `#${each.felt}`;
    link.dataset.linje = each.linje;
    link.textContent = each.sted;
    point.append(link, `: ${each.tekst}`);
    if (each.hjelp) {
      const help = document.createElement("span");
      help.className = "rad";
      help.textContent = each.hjelp;
      point.append(" ", help);
    }
    return point;
  }));
}
document.getElementById("funn").addEventListener("click", (event) => {
  const link = event.target.closest("[data-linje]");
  if (!link) return;
  const target = document.querySelector(link.hash);
  // A field among those that are folded away.
  target?.closest("details")?.setAttribute("open", "");
  if (target === text && goTo(Number(link.dataset.linje))) event.preventDefault();
  else if (target && target !== text) {
    event.preventDefault();
    target.focus();
  }
});

// The page as it will look.
const frame = document.getElementById("ramme");
const waiting = document.getElementById("venter");

function showPage({ base, html }) {
  waiting.hidden = Boolean(html);
  waiting.textContent = html ? "" : form.dataset.venter;
  if (!html) return;
  const y = frame.contentWindow?.scrollY ?? 0;
  const escaped = new URL(base, location.href).href.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, y), { once: true });
  // Nothing in it can run, and what it loads is the site's own.
  frame.srcdoc = html.replace(/<head[^>]*>/, (head) => `${head}<base href="${escaped}" target="_blank">`);
}

async function preview() {
  const mine = ++asked;
  const read = text.value;
  try {
    const answer = await ask("forhandsvis", () => data());
    // A later question has been asked; its answer is the one to show.
    if (mine !== asked) return;
    if (!answer.isGood) return say(answer.feil ?? form.dataset.borte);
    firstLine = answer.forste;
    showFindings(answer);
    showPage(answer);
    // The tables of a text that is no longer there would undo what was done in them since.
    if (text.value === read) grid?.show(answer.tabeller);
    if (hasChanges()) say(form.dataset.ulagret);
  } catch (error) {
    if (mine === asked) say(error.words ? "" : form.dataset.borte);
  }
}

function setUnsaved() {
  noteChange();
  say(form.dataset.ulagret);
}

function changed() {
  setUnsaved();
  clearTimeout(timer);
  timer = setTimeout(preview, pause);
}
form.addEventListener("input", (event) => {
  if (event.target.closest("#lenkevalg")) return;
  // Leaving a cell puts its text into the file's text and the page.
  if (event.target.closest("#tabeller")) setUnsaved();
  else changed();
});

// The toolbar. What it does can be undone as what is typed can.
function put(words, from, to) {
  text.focus();
  text.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, words)) text.setRangeText(words, from, to, "end");
  changed();
}

function lineStart(at) { return text.value.lastIndexOf("\n", at - 1) + 1; }

function mark(before) {
  const from = lineStart(text.selectionStart);
  const end = text.value.indexOf("\n", text.selectionEnd);
  const to = end < 0 ? text.value.length : end;
  const lines = text.value.slice(from, to).split("\n");
  const isMarked = lines.every((line) => line.startsWith(before));
  put(lines.map((line) => (isMarked ? line.slice(before.length) : before + line)).join("\n"), from, to);
}

function selected() { return text.value.slice(text.selectionStart, text.selectionEnd); }

const picker = document.getElementById("lenkevalg");
const target = document.getElementById("lenkemal");
const pictureChoice = document.getElementById("tekstbilde");
const acts = {
  overskrift: () => mark("## "),
  liste: () => mark("- "),
  fet: () => {
    const { selectionStart: from, selectionEnd: to } = text;
    put(`**${selected()}**`, from, to);
    if (from === to) text.setSelectionRange(from + 2, from + 2);
  },
  lenke: (button) => {
    picker.hidden = !picker.hidden;
    button.setAttribute("aria-expanded", String(!picker.hidden));
    if (!picker.hidden) target.focus();
  },
  "sett-inn-lenke": () => {
    const address = target.value.trim();
    if (!address) return target.focus();
    const title = [...document.querySelectorAll("#sidene option")].find((page) => page.value === address)?.label;
    const shown = selected() || title || address;
    put(`[${shown}](${/[\s()<>]/.test(address) ? `<${address}>` : address})`, text.selectionStart, text.selectionEnd);
    target.value = "";
    acts.lenke(document.querySelector("[data-gjor=lenke]"));
    text.focus();
  },
  bilde: () => pictureChoice.click(),
};
document.querySelector(".verktoylinje").hidden = false;
form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-gjor]");
  if (button) acts[button.dataset.gjor](button);
});
target.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    acts["sett-inn-lenke"]();
  } else if (event.key === "Escape") {
    acts.lenke(document.querySelector("[data-gjor=lenke]"));
    text.focus();
  }
});

// Pictures.
async function upload(file) {
  const query = () => `?${new URLSearchParams({ fil: field("fil").value, merke: field("merke").value, navn: file.name })}`;
  try {
    const answer = await ask("bilde", file, query);
    if (answer.fil) return answer.fil;
    refuse(answer.feil ?? form.dataset.borte);
  } catch (error) {
    if (!error.words) refuse(form.dataset.borte);
  }
  return null;
}

async function putPictures(files) {
  for (const file of files) {
    const path = await upload(file);
    if (path) put(`![](${path})`, text.selectionStart, text.selectionEnd);
  }
}
pictureChoice.addEventListener("change", async () => {
  await putPictures(pictureChoice.files);
  pictureChoice.value = "";
});

function takesFiles(place, take) {
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  place.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    place.classList.add("slippes");
  });
  place.addEventListener("dragleave", () => place.classList.remove("slippes"));
  place.addEventListener("drop", (event) => {
    place.classList.remove("slippes");
    if (!hasFiles(event)) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}
takesFiles(text, putPictures);
text.addEventListener("paste", (event) => {
  if (event.clipboardData.files.length === 0) return;
  event.preventDefault();
  putPictures(event.clipboardData.files);
});
for (const place of document.querySelectorAll("[data-bilde]")) {
  place.querySelector(".slipp").hidden = false;
  const choice = place.querySelector("input[type=file]");
  const take = async (files) => {
    const path = files.length > 0 ? await upload(files[0]) : null;
    choice.value = "";
    if (!path) return;
    place.querySelector("input:not([type=file])").value = path;
    changed();
  };
  takesFiles(place, take);
  choice.addEventListener("change", () => take(choice.files));
}

const measures = document.getElementById("tiltak");
const grid = measures ? measureGrid(measures, { form, text, ask, data, say, changed }) : null;

// Puts unfinished edits of measures into the text before it is sent.
start(async () => {
  if (!grid?.hasUnsent() || (await grid.send())) return true;
  if (document.getElementById("avslag").hidden) refuse(form.dataset.borte);
  return false;
});

document.getElementById("visning").hidden = false;
form.classList.add("har-visning");
if (form.dataset.linje) goTo(Number(form.dataset.linje));
preview();
