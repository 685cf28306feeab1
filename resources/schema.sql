CREATE INDEX article_snapshot on article (snapshot);

CREATE INDEX article_url on article (url);

CREATE INDEX claim_article on claim (article_id, start);

CREATE INDEX claim_number on claim (article_id, kind, start, "end", id);

CREATE INDEX conflict_claim on conflict (claim_id) where claim_id is not null;

CREATE INDEX evidence_claim on evidence (claim_id);

CREATE INDEX evidence_held on evidence (source_id) where held is not null;

CREATE INDEX evidence_source on evidence (source_id);

CREATE INDEX former_text_article on former_text (article_id);

CREATE INDEX former_text_snapshot on former_text (snapshot);

CREATE INDEX gate_override_article on gate_override (article_id);

CREATE INDEX journal_record on journal (record_id);

CREATE INDEX journal_step on journal (step);

CREATE INDEX origin_ruling_other on origin_ruling (other);

CREATE UNIQUE INDEX own_term_place on own_term (term, field, num);

CREATE INDEX pin_claim on pin (claim_id);

CREATE INDEX request_article on request (article_id);

CREATE INDEX request_claim on request (claim_id);

CREATE INDEX second_look_claim on second_look (claim_id);

CREATE INDEX source_fate on source (fate) where fate is not null;

CREATE UNIQUE INDEX term_block_first on term_block (segment, field, first);

CREATE UNIQUE INDEX vector_block_span on vector_block (model, first, last, num);

CREATE INDEX verdict_reused on verdict (reused_from) where reused_from is not null;

CREATE INDEX verdict_review on verdict (review_on) where review_on is not null;

CREATE INDEX version_article on version (article_id);

CREATE UNIQUE INDEX word_block_first on word_block (segment, first);

CREATE UNIQUE INDEX word_entry_record on word_entry (record_id, "table");

CREATE TABLE article (
  id text primary key,
  title text not null,
  text text not null,
  snapshot text not null references snapshot (sha256) deferrable initially deferred,
  location text not null,
  opened_at text not null,
  encoding text,
  outlet text,
  author text,
  url text,
  published text,
  language text,
  flags text not null
, pages text not null default '[]') strict;

CREATE TABLE bookmark (
  name text primary key,
  value text not null
) strict;

CREATE TABLE casebook (
  id text primary key,
  created_at text not null
, merges text not null default '[]', ordered_from integer not null default 1) strict;

CREATE TABLE check_vector (
  num integer primary key,
  vector blob not null
) strict;

CREATE TABLE claim (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  start integer not null,
  "end" integer not null,
  quote text not null,
  prefix text not null,
  suffix text not null,
  kind text not null,
  rule text not null,
  subkind text,
  speaker text,
  attribution text not null,
  attribution_form text,
  cue text,
  content text,
  inner_quotes text not null,
  checkworthiness real not null,
  signals text not null,
  quantities text not null,
  dates text not null,
  confidence real not null,
  restated text
) strict;

CREATE TABLE confirmation (
  claim_id text primary key references claim (id) deferrable initially deferred,
  causes text not null,
  analyst text not null,
  confirmed_at text not null
, how text) strict;

CREATE TABLE conflict (
  id text primary key,
  kind text not null,
  "table" text not null,
  record_id text not null,
  other_id text,
  claim_id text,
  article_id text,
  stands text not null,
  stands_by text not null,
  stands_at text not null,
  other text not null,
  other_by text not null,
  other_at text not null,
  aside text,
  decision text,
  decided_by text,
  decided_at text
) strict;

CREATE TABLE dismissal (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  kind text not null,
  start integer not null,
  "end" integer not null,
  analyst text not null,
  dismissed_at text not null,
  unique (article_id, kind, start, "end")
) strict;

CREATE TABLE earlier_check (
  num integer primary key,
  id text not null,
  text text not null,
  facts text
) strict;

CREATE TABLE evidence (
  id text primary key,
  claim_id text not null references claim (id) deferrable initially deferred,
  source_id text not null references source (id) deferrable initially deferred,
  stance text not null,
  linked_at text not null,
  analyst text not null,
  quote text,
  locator text
, held text) strict;

CREATE TABLE filing (
  article_id text primary key references article (id) deferrable initially deferred,
  tags text not null,
  assignee text,
  deadline text,
  note text not null,
  shelf text not null,
  shelved_at text
) strict;

CREATE TABLE first_link (
  id text primary key,
  seq integer not null,
  prev text not null,
  hash text not null
) strict;

CREATE TABLE forgetting (
  id text primary key,
  at text not null,
  analyst text not null,
  what text not null,
  reason text not null,
  events text not null,
  snapshots text not null
) strict;

CREATE TABLE former_text (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  text text not null,
  snapshot text not null references snapshot (sha256) deferrable initially deferred,
  location text not null,
  opened_at text not null,
  replaced_at text not null,
  analyst text not null,
  pages text not null,
  outcomes text not null
) strict;

CREATE TABLE gate_override (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  analyst text not null,
  made_at text not null,
  reason text not null,
  waived text not null
) strict;

CREATE TABLE house_rule (
  id text primary key,
  need text not null,
  verdict text,
  primary_sources integer not null,
  independent_sources integer not null
) strict;

CREATE TABLE import_file (
  id text primary key,
  name text not null,
  sha256 text not null references snapshot (sha256) deferrable initially deferred,
  rows integer not null,
  rows_hash text not null,
  imported_at text not null,
  options text not null
) strict;

CREATE TABLE import_span (
  import_id text primary key,
  first integer not null,
  last integer not null
) strict;

CREATE TABLE journal (
  seq integer primary key,
  id text not null unique,
  at text not null,
  analyst text not null,
  step text not null,
  intent text not null,
  of text,
  label text not null,
  "table" text not null,
  record_id text not null,
  before text,
  after text,
  prev text not null,
  hash text not null
) strict;

CREATE TABLE line_rule (
  id text primary key,
  outlet text not null,
  line text not null,
  kind text not null,
  overruled text not null,
  analyst text not null,
  decided_at text not null,
  unique (outlet, line)
) strict;

CREATE TABLE origin_ruling (
  id text primary key,
  one text not null references source (id) deferrable initially deferred,
  other text not null references source (id) deferrable initially deferred,
  same integer not null,
  analyst text not null,
  decided_at text not null,
  unique (one, other)
) strict;

CREATE TABLE own_check (
  num integer primary key,
  claim_id text not null unique,
  words text not null,
  title text not null,
  notes text not null
) strict;

CREATE TABLE own_term (
  term text not null,
  field integer not null,
  num integer not null
) strict;

CREATE TABLE own_vector (
  model text not null,
  num integer not null,
  vector blob not null,
  primary key (model, num)
) strict;

CREATE TABLE pin (
  evidence_id text primary key references evidence (id) deferrable initially deferred,
  claim_id text not null references claim (id) deferrable initially deferred,
  snapshot text not null,
  pinned_at text not null,
  analyst text not null,
  text text,
  start integer,
  "end" integer,
  quote text not null,
  prefix text not null,
  suffix text not null,
  page integer,
  region text not null,
  words text,
  words_start integer,
  words_end integer,
  note text not null
) strict;

CREATE TABLE rating (
  id text primary key,
  position integer not null,
  verdict text not null,
  en text not null,
  fr text not null,
  colour text not null
) strict;

CREATE TABLE request (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  claim_id text references claim (id) deferrable initially deferred,
  who text not null,
  channel text not null,
  asked_at text not null,
  analyst text not null,
  deadline text,
  question text not null,
  answer text not null,
  answered_at text
) strict;

CREATE TABLE saying (
  id text primary key,
  claim_id text not null references claim (id) deferrable initially deferred,
  who text not null,
  verdict text not null,
  analyst text not null,
  marked_at text not null,
  rationale text not null,
  unique (claim_id, who)
) strict;

CREATE TABLE second_look (
  id text primary key,
  claim_id text not null references claim (id) deferrable initially deferred,
  analyst text not null,
  looked_at text not null,
  verdict text,
  not_checkable text,
  reason text,
  rationale text not null,
  blind integer not null
) strict;

CREATE TABLE segment (
  num integer primary key,
  first integer not null,
  last integer not null,
  checks integer not null,
  sizes blob not null,
  ids blob not null,
  live integer not null
) strict;

CREATE TABLE sign_off (
  claim_id text primary key references claim (id) deferrable initially deferred,
  analyst text not null,
  first text not null,
  signed_at text not null
) strict;

CREATE TABLE snapshot (
  sha256 text primary key,
  media_type text not null,
  size integer not null,
  saved_at text not null,
  data blob not null
) strict;

CREATE TABLE source (
  id text primary key,
  key text not null unique,
  type text not null,
  title text not null,
  url text,
  added_at text not null,
  publisher text,
  published text,
  accessed text,
  snapshot text references snapshot (sha256) deferrable initially deferred
, author text, language text, text text references snapshot (sha256) deferrable initially deferred, pages text not null default '[]', archive text, doi text, standing text, interest text, withheld text, fate text, fate_at text, fate_note text, cited text not null default '[]') strict;

CREATE TABLE tagging (
  claim_id text primary key references claim (id) deferrable initially deferred,
  tags text not null
) strict;

CREATE TABLE term_block (
  segment integer not null,
  field integer not null,
  first text not null,
  terms text not null,
  counts blob not null,
  numbers blob not null
) strict;

CREATE TABLE vector_block (
  num integer primary key,
  model text not null,
  first integer not null,
  last integer not null,
  codes blob not null
) strict;

CREATE TABLE verdict (
  id text primary key,
  claim_id text not null unique references claim (id) deferrable initially deferred,
  analyst text not null,
  marked_at text not null,
  verdict text,
  reason text,
  not_checkable text,
  rationale text not null,
  reused_from text
, as_of text, review_on text, rating text references rating (id) deferrable initially deferred) strict;

CREATE TABLE version (
  id text primary key,
  article_id text not null references article (id) deferrable initially deferred,
  analyst text not null,
  made_at text not null,
  language text not null,
  formats text not null,
  journal_count integer not null,
  journal_head text not null,
  claims text not null
) strict;

CREATE TABLE word_block (
  segment integer not null,
  first text not null,
  terms text not null,
  counts blob not null,
  places blob not null
) strict;

CREATE TABLE word_entry (
  num integer primary key,
  "table" text not null,
  record_id text not null,
  length integer not null
) strict;

CREATE TABLE word_recent (
  num integer primary key,
  size integer not null,
  head text not null,
  words text not null
) strict;

CREATE TABLE word_segment (
  num integer primary key,
  first integer not null,
  last integer not null,
  nums blob not null,
  starts blob not null
) strict;

CREATE TRIGGER journal_is_never_changed before update on journal begin
  select raise (abort, 'the journal is append-only');
end;

CREATE TRIGGER journal_is_never_cut before delete on journal begin
  select raise (abort, 'the journal is append-only');
end;

