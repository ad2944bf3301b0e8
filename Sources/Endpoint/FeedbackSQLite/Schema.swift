internal import GRDB

/// The tables, version by version. A version that has been used is never changed: a new one follows it.
///
/// No table has row ids: their order would tell which vote, comment or subscriber came before which.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in try database.execute(sql: version1) }
    return migrator
  }

  private static let version1 = """
    CREATE TABLE counters (
      issue TEXT NOT NULL,
      wording TEXT NOT NULL CHECK (length(wording) = 16),
      day TEXT NOT NULL CHECK (length(day) = 10),
      answer TEXT NOT NULL CHECK (answer IN ('enig', 'uenig')),
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (issue, wording, day, answer)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE subscribers (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      email TEXT NOT NULL,
      folded TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('pending', 'confirmed')),
      language TEXT NOT NULL,
      consent TEXT NOT NULL,
      requested INTEGER NOT NULL,
      confirmed INTEGER CHECK ((confirmed IS NULL) = (state = 'pending'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE comments (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      page TEXT NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('held', 'approved', 'rejected')),
      received INTEGER NOT NULL,
      decided INTEGER CHECK ((decided IS NULL) = (state = 'held'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX comments_of_page ON comments (page, state);

    CREATE TABLE proposals (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      page TEXT NOT NULL,
      text TEXT NOT NULL,
      name TEXT,
      email TEXT,
      folded TEXT,
      received INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outbox (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'waiting')),
      subscriber BLOB CHECK ((subscriber IS NULL) = (kind = 'waiting')),
      created INTEGER NOT NULL,
      due INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      sent INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE erasures (
      mark BLOB NOT NULL PRIMARY KEY,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE probe (
      name TEXT NOT NULL PRIMARY KEY CHECK (name = 'probe'),
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
