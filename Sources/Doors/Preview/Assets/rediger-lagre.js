// Saving without leaving the page, and keeping what is typed until that is done.
import { drafts } from "./rediger-kladd.js";

const value = (given) => (typeof given === "function" ? given() : given);

/** What the preview answered instead of doing what it was asked; `words` is for the editor. */
class Refusal extends Error {
  constructor(answer, words) {
    super(words);
    Object.assign(this, { answer, words });
  }
}

export function saving({ form, data, say, restored }) {
  const field = (name) => form.elements.namedItem(name);
  const refusal = document.getElementById("avslag");
  const compare = document.getElementById("sammenlign");
  const login = document.getElementById("innlogging");
  const key = document.getElementById("nokkel");
  const kept = drafts(form.dataset.lager);
  let changes = 0;
  let savedChanges = 0;
  let isSaving = false;
  let isLeaving = false;
  let timer = 0;

  // Asks the preview; a body or query that is a function is made once more when the form is from before a restart.
  async function ask(path, body, query = "") {
    for (let isLast = false; ; isLast = true) {
      const answer = await fetch(`/_rediger/${path}${value(query)}`, {
        method: "POST", body: value(body), headers: { Accept: "application/json" },
      });
      const said = await answer.json().catch(() => ({ feil: form.dataset.borte }));
      if (said.merke) field("merke").value = said.merke;
      if (said.slag === "merke" && !isLast) continue;
      if (said.slag === "nokkel") {
        refuse(said.feil, "nokkel");
        throw new Refusal(said, said.feil);
      }
      return { isGood: answer.ok, ...said };
    }
  }

  // Says why nothing was saved, beside the button, until the next try.
  function refuse(words, remedy = "") {
    refusal.textContent = words;
    refusal.hidden = !words;
    compare.hidden = remedy !== "velg";
    login.hidden = remedy !== "nokkel";
  }

  const texts = () => [...data()].filter(([name]) => name !== "fil" && name !== "merke");
  const isSame = (fields) => {
    const said = (all) => JSON.stringify(all.filter(([name]) => name !== "avtrykk").map(
      ([name, text]) => [name, text.replaceAll("\r\n", "\n")]));
    return said(fields) === said(texts());
  };

  function keep() {
    clearTimeout(timer);
    if (changes > savedChanges) kept.keep(texts());
  }

  function changed() {
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(keep, 300);
  }

  // `finish` puts what is still on its way into the form first.
  async function save(finish) {
    if (isSaving) return;
    isSaving = true;
    refuse("");
    keep();
    try {
      if (!(await finish())) return;
      const before = changes;
      const answer = await ask("side", () => data());
      if (!answer.isGood) return refuse(answer.feil, answer.slag);
      field("avtrykk").value = answer.avtrykk;
      savedChanges = before;
      if (changes === before) {
        kept.drop();
        say(answer.melding);
      }
      // A file that could only be changed as text may have a form now.
      if (form.dataset.bareTekst !== undefined && changes === before) location.reload();
    } catch (error) {
      if (!(error instanceof Refusal)) refuse(form.dataset.borte);
    } finally {
      isSaving = false;
    }
  }

  async function logIn(finish) {
    const body = new FormData();
    body.set("nokkel", key.value);
    try {
      await ask("nokkel", body);
    } catch (error) {
      if (!(error instanceof Refusal)) refuse(form.dataset.borte, "nokkel");
      return;
    }
    key.value = "";
    await save(finish);
  }

  // Offers the unsaved text of an earlier page.
  function offer() {
    const box = document.getElementById("kladd");
    const draft = kept.earlier();
    box.hidden = !draft;
    if (!draft) return;
    if (isSame(draft.fields)) {
      kept.drop(draft.id);
      return offer();
    }
    document.getElementById("kladdetid").textContent = new Date(draft.time).toLocaleString(document.documentElement.lang);
    box.onclick = ({ target }) => {
      const act = target.closest("[data-kladd]")?.dataset.kladd;
      if (act === "kast") kept.drop(draft.id);
      else if (act !== "hent" || !take(draft)) return;
      offer();
    };
  }

  // Puts a draft in the form; a draft of the whole file is taken where that is shown.
  function take({ id, fields }) {
    const texts = new Map(fields);
    if (texts.has("hele") !== Boolean(field("hele"))) {
      const query = new URLSearchParams({ fil: field("fil").value });
      if (texts.has("hele")) query.set("hel", "1");
      location.search = query;
      return false;
    }
    for (const each of form.elements) {
      if (!each.name || ["fil", "merke"].includes(each.name) || each.type === "file") continue;
      if (each.type === "checkbox") each.checked = texts.has(each.name);
      else if (texts.has(each.name)) each.value = texts.get(each.name);
    }
    restored();
    keep();
    kept.drop(id);
    return true;
  }

  function start(finish) {
    form.addEventListener("submit", (event) => {
      isLeaving = event.submitter === compare;
      if (isLeaving) return;
      event.preventDefault();
      save(finish);
    });
    login.querySelector("button").addEventListener("click", () => logIn(finish));
    key.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      logIn(finish);
    });
    addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      form.requestSubmit();
    });
    addEventListener("pagehide", keep);
    addEventListener("beforeunload", (event) => {
      if (changes > savedChanges && !isLeaving) event.preventDefault();
    });
    offer();
  }

  return { ask, changed, hasChanges: () => changes > savedChanges, refuse, start };
}
