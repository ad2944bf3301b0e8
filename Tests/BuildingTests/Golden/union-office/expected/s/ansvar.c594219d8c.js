// Shows only the measures that one is responsible for, in place of leading to the page of those responsible.

const bar = document.getElementById("s-filter").content.firstElementChild.cloneNode(true);
const status = bar.querySelector("[role=status]");
const text = status.textContent;
const chips = [...document.querySelectorAll(".plan-summary .owner")];
const measures = [...document.querySelectorAll(".measures tr[id], .points > li[id]")];
const nobody = "s-uten-ansvarlig";

const owner = (link) => decodeURIComponent(link.hash.slice(1));
const owners = (part) => [...part.querySelectorAll("a.owner")].map(owner);

function show(part, isShown) {
  part.hidden = !isShown;
  // The heading that names it, and what stands between them.
  let before = document.getElementById(part.querySelector("table")?.getAttribute("aria-labelledby") ?? "");
  if (part.contains(before)) return;
  for (; before && before !== part; before = before.nextElementSibling) before.hidden = !isShown;
}

function filter() {
  const wanted = new URLSearchParams(location.search).get("ansvar");
  const chip = chips.find((chip) => owner(chip) === wanted);
  const isWanted = (part) => !chip || owners(part).includes(wanted);
  for (const measure of measures) {
    measure.hidden = !isWanted(measure) && !(wanted === nobody && !owners(measure).length);
  }
  const hasMeasures = (part) => measures.some((measure) => !measure.hidden && part.contains(measure));
  for (const group of document.querySelectorAll(".measures tbody")) {
    group.hidden = !hasMeasures(group) && !isWanted(group);
  }
  for (const part of document.querySelectorAll(".measures, .commitments")) {
    show(part, !chip || hasMeasures(part) || part.querySelector("tbody:not([hidden])"));
  }
  for (const other of chips) {
    if (other === chip) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
  bar.hidden = !chip;
  if (!chip) return (status.textContent = "");
  status.textContent = text
    .replace("{navn}", () => chip.firstChild.textContent.trim())
    .replace("{antall}", measures.filter((measure) => !measure.hidden).length)
    .replace("{alle}", measures.length);
  bar.querySelector(".filter-page").href = chip.href;
}

function go(event, address) {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", address);
  filter();
}

status.textContent = "";
document.querySelector(".plan-summary").after(bar);
for (const chip of chips) {
  chip.addEventListener("click", (event) => go(event, `?ansvar=${encodeURIComponent(owner(chip))}`));
}
const all = bar.querySelector(".filter-all");
all.href = location.pathname;
all.addEventListener("click", (event) => {
  go(event, all.href);
  chips[0].focus();
});
addEventListener("popstate", filter);
filter();
