// Unsaved text, kept in the browser until it is saved. Each open page keeps its own.
const most = 5;

export function drafts(place) {
  const name = `standpunkt-kladd/${place}`;
  const mine = String(Math.random());

  function read() {
    try {
      return JSON.parse(localStorage.getItem(name)) ?? [];
    } catch {
      return [];
    }
  }

  // The oldest go first when the browser has no more room.
  function write(all) {
    try {
      if (all.length > 0) localStorage.setItem(name, JSON.stringify(all));
      else localStorage.removeItem(name);
    } catch {
      if (all.length > 1) write(all.slice(1));
    }
  }

  return {
    /** The last that another page left: `{ id, time, fields }`, where fields are pairs of a name and a text. */
    earlier: () => read().findLast(({ id }) => id !== mine),
    keep: (fields) => write(
      [...read().filter(({ id }) => id !== mine), { id: mine, time: Date.now(), fields }].slice(-most)),
    drop: (id = mine) => write(read().filter((each) => each.id !== id)),
  };
}
