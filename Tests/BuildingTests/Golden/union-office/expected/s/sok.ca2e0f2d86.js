// The search page. What is in the files it reads, Sources/Theming/MachineFiles/SearchIndex.swift says.

const box = document.querySelector(".search-results");
const form = document.querySelector("main form.search");
const input = form.elements.q;
const status = box.querySelector("[role=status]");
const list = box.querySelector("ol");
const more = box.querySelector("button");
const template = box.querySelector("template").content.firstElementChild;
const everything = document.querySelector(".all-pages");
const say = box.dataset;
const wordFiles = Number(say.wordFiles);
const pagesPerFile = Number(say.pagesPerFile);

const files = new Map();

function load(name) {
  if (!files.has(name)) {
    // The files go together, so none may be from before the last build.
    const file = fetch(name, { cache: "no-cache" }).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.json();
    });
    file.catch(() => files.delete(name));
    files.set(name, file);
  }
  return files.get(name);
}

const letters = { ä: "æ", ö: "ø", đ: "d", ð: "d", ŋ: "n", ŧ: "t" };

// As long as the text, so that a place in the one is the same place in the other.
const fold = (text) =>
  text.replaceAll("İ", "I").toLowerCase()
    .replace(/[^\x00-\x7fæøå]/g, (letter) => letters[letter] ?? letter.normalize("NFD")[0]);

// What is typed finds the same letter and what it may be typed for.
const sounds = {
  a: "[aå]", o: "[oø]", å: "(?:å|aa)", ø: "(?:ø|oe)", æ: "(?:æ|ae)",
  aa: "(?:[aå]{2}|å)", ae: "(?:[aå]e|æ)", oe: "(?:[oø]e|ø)",
};

class Term {
  constructor(word) {
    this.word = word;
    const pattern = word.replace(/aa|ae|oe|[aoæøå]/g, (sound) => sounds[sound]);
    // Two letters are found as a word of their own only.
    const end = word.length < 3 ? "(?![\\p{L}\\p{N}])" : "";
    const start = "(?<![\\p{L}\\p{N}])" + pattern + end;
    this.start = new RegExp(start, "u");
    this.inside = new RegExp(end ? start : pattern, "u");
  }

  // 2 where a word begins with it, 1 inside a word.
  weight(folded) {
    return this.start.test(folded) ? 2 : this.inside.test(folded) ? 1 : 0;
  }

  // As SearchKeys.swift has it.
  get files() {
    const plain = this.word.replace(/[æøå]/g, (letter) => ({ æ: "ae", ø: "o", å: "a" })[letter]);
    const joined = plain.replace(/aa/g, "a").replace(/oe/g, "o");
    // `aar` may be `år`, which is in a file of its own.
    const keys = joined.length < 3 ? [plain, joined].filter((key) => key.length > 1) : [joined];
    const file = (key) => [...key].slice(0, 3).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % wordFiles, 0);
    return [...new Set(keys.map(file))];
  }
}

function terms(query, isWhole) {
  const words = [...new Set(fold(query.normalize()).match(/[\p{L}\p{N}]+/gu))];
  const long = words.filter((word) => word.length > 2);
  const chosen = long.length || !isWhole ? long : words.filter((word) => word.length === 2);
  return chosen.map((word) => new Term(word));
}

function* pages(list) {
  let page = -1;
  let distance = 0;
  let scale = 1;
  for (let index = 0; index < list.length; index++) {
    const digit = list.charCodeAt(index) - 35;
    if (digit < 41) {
      page += distance + digit * scale + 1;
      yield page;
      distance = 0;
      scale = 1;
    } else {
      distance += (digit - 41) * scale;
      scale *= 16;
    }
  }
}

// The pages with a term, each with how well it is placed there.
async function placesOf(term) {
  const places = new Map();
  const words = await Promise.all(term.files.map((file) => load(`ord-${file}.json`)));
  for (const entry of words.flat()) {
    const end = entry.indexOf(" ");
    const weight = term.weight(entry.slice(0, end));
    if (!weight) continue;
    entry.slice(end + 1).split(" ").forEach((list, rank) => {
      for (const page of pages(list)) places.set(page, Math.max(places.get(page) ?? 0, rank * 2 + weight));
    });
  }
  return places;
}

// The pages with every term, the best first.
async function find(terms) {
  const [first, ...others] = await Promise.all(terms.map(placesOf));
  return [...first]
    .filter(([page]) => others.every((places) => places.has(page)))
    .map(([page, place]) => [page, others.reduce((sum, places) => sum + places.get(page), place)])
    .sort(([page, place], [otherPage, other]) => other - place || page - otherPage)
    .map(([page]) => page);
}

// A page, and its headings and points that have the most of the terms; first one for each term.
async function hitsOn(page, terms) {
  const file = await load(`tekst-${Math.floor(page / pagesPerFile)}.json`);
  const [address, name, language, headings, points] = file[page % pagesPerFile];
  const title = name.normalize();
  const weigh = (text) => terms.map((term) => term.weight(fold(text)));
  const hits = [];
  [points, headings].forEach((texts, rank) => {
    for (let index = 0; index < texts.length; index += 2) {
      const [anchor, text] = [texts[index], texts[index + 1].normalize()];
      const weights = weigh(text);
      const count = weights.filter(Boolean).length;
      if (count) hits.push({ anchor, text, weights, count, place: rank * 2 + Math.max(...weights) });
    }
  });
  hits.sort((one, other) => other.count - one.count || other.place - one.place);
  const most = hits[0]?.count ?? 0;
  const first = terms.map((_, term) => hits.find((hit) => hit.weights[term])).filter(Boolean);
  const shown = [...new Set([...first, ...hits.filter((hit) => hit.count === most)])];
  return { address, title, language, hits: shown, count: Math.max(most, weigh(title).filter(Boolean).length) };
}

function setMarked(element, text, terms) {
  const folded = fold(text);
  const matches = terms.flatMap((term) => [...folded.matchAll(new RegExp(term.inside, "gu"))]);
  let end = 0;
  for (const { 0: found, index } of matches.sort((one, other) => one.index - other.index)) {
    if (index < end) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(index, index + found.length);
    element.append(text.slice(end, index), mark);
    end = index + found.length;
  }
  element.append(text.slice(end));
}

function element({ address, title, language, hits }, terms) {
  const result = template.cloneNode(true);
  const own = result.querySelector("a");
  const points = result.querySelector("ul");
  const point = points.firstElementChild;
  if (language) result.lang = language;
  own.href = say.root + address;
  setMarked(own, title, terms);
  points.replaceChildren(...hits.slice(0, 5).map((hit) => {
    const item = point.cloneNode(true);
    const link = item.querySelector("a");
    link.href = own.getAttribute("href") + (hit.anchor && "#" + encodeURIComponent(hit.anchor));
    setMarked(link, hit.text, terms);
    return item;
  }));
  if (!hits.length) points.remove();
  const rest = result.querySelector(".hit-rest");
  if (hits.length > 5) rest.textContent = say.rest.replace("{antall}", hits.length - 5);
  else rest.remove();
  return result;
}

let turn = 0;
let showMore;

async function search(isWhole) {
  const own = ++turn;
  const query = input.value.trim();
  const wanted = terms(query, isWhole);
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  let found = [];
  let results = [];
  let text = query && say.short;
  const next = async () => {
    const batch = await Promise.all(found.splice(0, 10).map((page) => hitsOn(page, wanted)));
    return batch.sort((one, other) => other.count - one.count).map((hits) => element(hits, wanted));
  };
  if (wanted.length) {
    try {
      found = await find(wanted);
      text = (found.length === 1 ? say.one : found.length ? say.many : say.none)
        .replace("{antall}", found.length).replace("{ord}", () => query);
      results = await next();
    } catch {
      [found, text] = [[], say.failed];
    }
  }
  if (own !== turn) return;
  list.replaceChildren(...results);
  status.textContent = text;
  everything.hidden = results.length > 0;
  more.hidden = !found.length;
  showMore = async () => {
    const results = await next().catch(() => []);
    if (own !== turn) return;
    if (!results.length) status.textContent = say.failed;
    list.append(...results);
    more.hidden = !found.length;
    results[0]?.querySelector("a").focus();
  };
}

let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 150);
});
input.addEventListener("focus", () => wordFiles === 1 && load("ord-0.json"), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search(true);
});
more.addEventListener("click", () => showMore());

const asked = new URLSearchParams(location.search).get("q");
if (asked) {
  input.value = asked;
  search(true);
}
