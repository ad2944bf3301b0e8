// The measures of a plan as a table. The server reads the tables of the text and changes them, one thing at a time and
// each time in the newest text. The cells stay while it does: what is being typed is never drawn over.
const statuses = ["", "ikke startet", "pågår", "ferdig", "utsatt", "avlyst"];
const isLong = (kind) => kind === "tiltak" || kind === "kommentar" || kind === "";
const shown = (kind, value) => (isLong(kind) ? value.replaceAll(/<br\s*\/?>/gi, "\n") : value);

// `data-var` of a cell is what the server last said that it holds.
const isCell = (element) => element.dataset.var !== undefined;
const isChanged = (cell) => cell.value !== cell.dataset.var;
// The rows that move and go together: a measure and those that continue it.
const group = (line) => [...line.parentElement.rows].filter((each) => each.dataset.gruppe === line.dataset.gruppe);
const isFirst = (line) => String(line.sectionRowIndex) === line.dataset.gruppe;
const lines = (section) => [...section.querySelector("tbody").rows];
const cells = (line) => [...line.querySelectorAll("[data-var]")];

function control(kind, value) {
  const isChoice = kind === "status" && statuses.includes(value.toLowerCase());
  const made = document.createElement(isChoice ? "select" : isLong(kind) ? "textarea" : "input");
  if (isChoice) {
    for (const status of statuses) {
      const words = status === value.toLowerCase() ? value : status;
      made.add(new Option(words || "–", words));
    }
  }
  if (isLong(kind)) made.rows = 1;
  if (kind === "ansvar") made.setAttribute("list", "ansvarlige");
  made.value = shown(kind, value);
  made.dataset.var = made.value;
  made.autocomplete = "off";
  return made;
}

function button(act, words = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words || { opp: "↑", ned: "↓", fjern: "×" }[act];
  made.dataset.handling = act;
  return made;
}

function lineElement(kinds, values) {
  const line = document.createElement("tr");
  values.forEach((value, column) => line.insertCell().append(control(kinds[column], value)));
  const grip = line.insertCell();
  grip.className = "grep";
  grip.append(button("opp"), button("ned"), button("fjern"));
  return line;
}

// All but the rows, and what they hold.
const shape = ({ overskrift, titler, kolonner }) => JSON.stringify([overskrift, titler, kolonner]);

function sectionElement(each, number, addWords) {
  const section = document.createElement("section");
  section.dataset.tabell = number;
  section.dataset.form = shape(each);
  if (each.overskrift) {
    const heading = document.createElement("h3");
    heading.textContent = each.overskrift;
    section.append(heading);
  }
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const title of [...each.titler, ""]) {
    const cell = document.createElement(title ? "th" : "td");
    if (title) cell.scope = "col";
    cell.textContent = title;
    head.append(cell);
  }
  table.createTBody().append(...each.rader.map((values) => lineElement(each.kolonner, values)));
  const box = document.createElement("div");
  box.className = "rutenett";
  box.append(table);
  const more = document.createElement("p");
  more.append(button("ny", addWords));
  section.append(box, more);
  return section;
}

// Shows the server's answer for a cell, unless something newer has been typed there.
function update(cell, kind, value) {
  const said = shown(kind, value);
  if (!isChanged(cell) && cell.value !== said) {
    const other = control(kind, value);
    if (cell.tagName !== other.tagName || cell.tagName === "SELECT") {
      const hadFocus = cell === document.activeElement;
      cell.replaceWith(other);
      if (hadFocus) other.focus();
    } else cell.value = said;
  }
  cell.dataset.var = said;
}

// Only what differs is replaced, so that who is in the text stays where they are.
function replaceText(text, all) {
  const old = text.value;
  // The server ends a file with a line break; whoever is writing the last line has not come to it.
  const now = all.replaceAll("\r\n", "\n").replace(/\n$/, old.endsWith("\n") ? "\n" : "");
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same += 1;
  let after = 0;
  while (after < shorter - same && old.at(-1 - after) === now.at(-1 - after)) after += 1;
  text.setRangeText(now.slice(same, now.length - after), same, old.length - after, "preserve");
}

export function measureGrid(measures, { form, text, ask, data, say, changed }) {
  const tables = document.getElementById("tabeller");
  const words = measures.dataset;
  const unsent = new Set();
  const acts = [];
  let sending = null;

  // Rows are named by their numbers.
  function number(section, { titler: titles, grupper, trekk }) {
    const all = lines(section);
    all.forEach((line, row) => {
      line.dataset.gruppe = grupper[row];
      cells(line).forEach((cell, column) => {
        cell.setAttribute("aria-label", `${titles[column]} ${row + 1}`);
        // Seen where the table is too narrow for a heading above.
        cell.parentElement.dataset.tittel = titles[column];
      });
      for (const each of line.querySelectorAll("[data-handling]")) {
        const act = each.dataset.handling;
        each.title = `${words[act]} (${row + 1})`;
        each.setAttribute("aria-label", each.title);
        each.disabled = act !== "fjern" && !trekk[row].includes(act);
      }
    });
  }

  function fits(all) {
    const sections = [...tables.children];
    return sections.length === all.length && sections.every((section, index) =>
      section.dataset.form === shape(all[index])
        && String(lines(section).map((line) => cells(line).length)) === String(all[index].rader.map((row) => row.length)));
  }

  // Draws everything anew, with what is not sent yet and the focus where they were.
  function draw(all) {
    const kept = [...tables.children].flatMap((section, table) => lines(section).flatMap((line, row) =>
      cells(line).map((cell, column) => ({ cell, table, row, column, hasFocus: cell === document.activeElement }))
    )).filter(({ cell, hasFocus }) => hasFocus || isChanged(cell));
    tables.replaceChildren(...all.map((each, index) => sectionElement(each, index, words.leggTil)));
    unsent.clear();
    for (const { cell: old, table, row, column, hasFocus } of kept) {
      const line = tables.children[table] && lines(tables.children[table])[row];
      const cell = line && cells(line)[column];
      if (!cell) continue;
      if (isChanged(old) && cell.tagName === old.tagName) {
        cell.value = old.value;
        unsent.add(cell);
      }
      if (!hasFocus) continue;
      cell.focus();
      if (cell.tagName !== "SELECT") cell.setSelectionRange(old.selectionStart, old.selectionEnd);
    }
  }

  function show(all) {
    measures.hidden = all.length === 0;
    if (!fits(all)) draw(all);
    all.forEach((each, index) => {
      const section = tables.children[index];
      lines(section).forEach((line, row) => cells(line).forEach(
        (cell, column) => update(cell, each.kolonner[column], each.rader[row][column])));
      number(section, each);
    });
    if (unsent.size > 0) send();
  }

  // Changes the text by what is done to a cell, a row or (with the button under it) a table.
  async function change(element, more) {
    while (element.isConnected) {
      const section = element.closest("[data-tabell]");
      const row = element.closest("tbody tr")?.sectionRowIndex ?? lines(section).length;
      const before = text.value;
      const answer = await ask("tabell", () => data({ tabell: section.dataset.tabell, rad: row, ...more }));
      // Somebody typed in the text meanwhile: it is done again, in what they made of it.
      if (text.value !== before) continue;
      return answer.isGood ? answer : null;
    }
    return null;
  }

  function take(answer) {
    if (answer) {
      replaceText(text, answer.tekst);
      show(answer.tabeller);
    }
    // A refused change is not in the text: the text and its tables are read again.
    changed();
  }

  async function sendCell(cell) {
    unsent.delete(cell);
    if (!cell.isConnected || !isChanged(cell)) return;
    const { value } = cell;
    try {
      const answer = await change(
        cell, { handling: "sett", kolonne: cell.parentElement.cellIndex, verdi: value });
      if (cell.value === value) cell.dataset.var = value;
      take(answer);
    } catch (error) {
      unsent.add(cell);
      throw error;
    }
  }

  async function sendAct(pressed) {
    if (!pressed.isConnected || pressed.disabled) return;
    const act = pressed.dataset.handling;
    const answer = await change(pressed, { handling: act });
    const line = pressed.closest("tbody tr");
    if (!answer || !pressed.isConnected) return take(answer);
    const isThere = [pressed, document.body].includes(document.activeElement);
    const section = pressed.closest("[data-tabell]");
    // A row that continues a measure moves within it, any other with all that belongs to it.
    const moved = line && (isFirst(line) ? group(line) : [line]);
    const neighbours = (other) => (other && isFirst(line) ? group(other) : other ? [other] : []);
    const above = line?.previousElementSibling;
    const below = moved?.at(-1).nextElementSibling;
    const near = above ?? below;
    // The same is done to the rows as to the text. A neighbour is moved, so that the focus stays.
    if (act === "opp") moved.at(-1).after(...neighbours(above));
    else if (act === "ned") line.before(...neighbours(below));
    else if (act === "fjern") moved.forEach((each) => each.remove());
    else {
      const kinds = answer.tabeller[section.dataset.tabell].kolonner;
      section.querySelector("tbody").append(lineElement(kinds, kinds.map(() => "")));
    }
    take(answer);
    // Whoever has gone on meanwhile stays where they are.
    if (!isThere) return;
    const next = act === "ny" ? lines(section).at(-1) : act === "fjern" ? near : line;
    if (pressed.isConnected && !pressed.disabled && act !== "ny") pressed.focus();
    else (next ? cells(next)[0] : section.querySelector("[data-handling=ny]")).focus();
  }

  async function sendAll() {
    try {
      while (unsent.size + acts.length > 0) {
        // Edits made before a row is moved are sent first, while its number holds.
        if (unsent.size > 0) await sendCell(unsent.values().next().value);
        else await sendAct(acts.shift());
      }
      return true;
    } catch (error) {
      acts.length = 0;
      if (!error.words) say(form.dataset.borte);
      return false;
    } finally {
      sending = null;
    }
  }

  // The promise tells whether all of it came into the text.
  function send() {
    sending ??= Promise.resolve().then(sendAll);
    return sending;
  }

  function leave(event) {
    if (!isCell(event.target) || !isChanged(event.target)) return;
    unsent.add(event.target);
    send();
  }
  tables.addEventListener("change", leave);
  // The browser sees no change in a field typed in before its table was redrawn.
  tables.addEventListener("focusout", leave);
  tables.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-handling]");
    if (!pressed) return;
    acts.push(pressed);
    send();
  });
  // As in a spreadsheet: Enter goes down, the arrows with Alt move between rows.
  tables.addEventListener("keydown", (event) => {
    if (!isCell(event.target)) return;
    const step = event.key === "ArrowUp" && event.altKey ? -1
      : (event.key === "ArrowDown" && event.altKey) || (event.key === "Enter" && !event.shiftKey) ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const line = event.target.closest("tr");
    const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (other) cells(other)[event.target.parentElement.cellIndex]?.focus();
    else event.target.blur();
  });

  // The cell that the focus is in may hold something, too.
  function hasUnsent() {
    for (const section of tables.children) {
      for (const cell of lines(section).flatMap(cells)) if (isChanged(cell)) unsent.add(cell);
    }
    return sending !== null || unsent.size > 0;
  }

  return { show, send, hasUnsent };
}
