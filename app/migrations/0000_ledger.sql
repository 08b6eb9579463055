CREATE TABLE "area" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"parent_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"source" text NOT NULL,
	CONSTRAINT "area_identity" UNIQUE("level","code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "area_lineage" (
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"part" boolean NOT NULL,
	"approximate" boolean NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "area_lineage_predecessor_id_successor_id_pk" PRIMARY KEY("predecessor_id","successor_id")
);
--> statement-breakpoint
CREATE TABLE "directive" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"superseded_reason" text,
	"speaker" text,
	"to_text" text,
	CONSTRAINT "directive_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "directive_fact" UNIQUE("province_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "document" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	"extractor" text NOT NULL,
	"reader" text NOT NULL,
	"document_date" text,
	"area_id" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"received_by" text NOT NULL,
	"state" text NOT NULL,
	"state_reason" text,
	"state_at" timestamp with time zone,
	"state_by" text,
	"replaces_id" uuid,
	"version" integer NOT NULL,
	"search_key" text NOT NULL,
	CONSTRAINT "document_province_id_id_pk" PRIMARY KEY("province_id","id")
);
--> statement-breakpoint
CREATE TABLE "document_check" (
	"province_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"area_id" uuid,
	"rule" text NOT NULL,
	"status" text NOT NULL,
	"fact_ids" uuid[] NOT NULL,
	"computation" text NOT NULL,
	"message" text NOT NULL,
	"message_en" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "document_check_province_id_document_id_ordinal_known_from_pk" PRIMARY KEY("province_id","document_id","ordinal","known_from")
);
--> statement-breakpoint
CREATE TABLE "document_file" (
	"province_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "document_file_province_id_document_id_pk" PRIMARY KEY("province_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "document_place" (
	"province_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"place" text NOT NULL,
	"area_id" uuid NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_place_province_id_document_id_place_pk" PRIMARY KEY("province_id","document_id","place")
);
--> statement-breakpoint
CREATE TABLE "document_reference" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"superseded_reason" text,
	"number" text,
	"kind" text,
	"date" text,
	"issuer" text,
	"title" text,
	CONSTRAINT "document_reference_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "document_reference_fact" UNIQUE("province_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"type" text NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"body" jsonb NOT NULL,
	"inferred" text[] NOT NULL,
	"origin" text NOT NULL,
	"decision" text NOT NULL,
	"changed" boolean NOT NULL,
	"indicator_id" uuid,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"recorded" boolean NOT NULL,
	CONSTRAINT "fact_province_id_id_pk" PRIMARY KEY("province_id","id")
);
--> statement-breakpoint
CREATE TABLE "fact_change" (
	"province_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"steps" jsonb NOT NULL,
	"undone" boolean NOT NULL,
	CONSTRAINT "fact_change_province_id_document_id_id_pk" PRIMARY KEY("province_id","document_id","id")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"unit" text NOT NULL,
	"sector" text NOT NULL,
	"direction" text,
	CONSTRAINT "indicator_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "indicator_synonym" (
	"indicator_id" uuid NOT NULL,
	"phrase" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "indicator_synonym_key_indicator_id_pk" PRIMARY KEY("key","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"superseded_reason" text,
	"indicator_id" uuid,
	"phrase" text NOT NULL,
	"attribute" text NOT NULL,
	"value" numeric NOT NULL,
	"value_high" numeric,
	"unit" text,
	"of_value" numeric,
	"bound" text NOT NULL,
	"role" text NOT NULL,
	"period" text,
	"period_start" date,
	"period_end" date,
	"group_key" text,
	"inferred" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "observation_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "observation_fact" UNIQUE("province_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "limitation" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"superseded_reason" text,
	CONSTRAINT "limitation_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "limitation_fact" UNIQUE("province_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"superseded_reason" text,
	"kind" text NOT NULL,
	"date" text,
	"host" text,
	"chair" text,
	CONSTRAINT "meeting_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "meeting_fact" UNIQUE("province_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"superseded_reason" text,
	"name" text NOT NULL,
	"positions" text[] NOT NULL,
	"roles" text[] NOT NULL,
	CONSTRAINT "participant_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "participant_fact" UNIQUE("province_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "recommendation" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"superseded_reason" text,
	"from_text" text,
	"to_text" text,
	CONSTRAINT "recommendation_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "recommendation_fact" UNIQUE("province_id","fact_id")
);
--> statement-breakpoint
ALTER TABLE "area_lineage" ADD CONSTRAINT "area_lineage_predecessor_id_area_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_lineage" ADD CONSTRAINT "area_lineage_successor_id_area_id_fk" FOREIGN KEY ("successor_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive" ADD CONSTRAINT "directive_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive" ADD CONSTRAINT "directive_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_province_id_area_id_fk" FOREIGN KEY ("province_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_replaces" FOREIGN KEY ("province_id","replaces_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_check" ADD CONSTRAINT "document_check_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_check" ADD CONSTRAINT "document_check_document" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_document" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_place" ADD CONSTRAINT "document_place_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_place" ADD CONSTRAINT "document_place_document" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_reference" ADD CONSTRAINT "document_reference_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_reference" ADD CONSTRAINT "document_reference_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_change" ADD CONSTRAINT "fact_change_document" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_synonym" ADD CONSTRAINT "indicator_synonym_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "limitation" ADD CONSTRAINT "limitation_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "limitation" ADD CONSTRAINT "limitation_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "area_name_key" ON "area" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "area_parent" ON "area" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "area_lineage_successor" ON "area_lineage" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "directive_document" ON "directive" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "directive_area" ON "directive" USING btree ("area_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_bytes" ON "document" USING btree ("province_id","sha256") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "document_id" ON "document" USING btree ("id");--> statement-breakpoint
CREATE INDEX "document_received" ON "document" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "document_sha256" ON "document" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "document_corrects" ON "document" USING btree ("province_id","replaces_id");--> statement-breakpoint
CREATE INDEX "document_area" ON "document" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "document_check_area" ON "document_check" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "document_reference_document" ON "document_reference" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "document_reference_area" ON "document_reference" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "fact_document" ON "fact" USING btree ("province_id","document_id","span_start");--> statement-breakpoint
CREATE INDEX "observation_document" ON "observation" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "observation_area" ON "observation" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "limitation_document" ON "limitation" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "limitation_area" ON "limitation" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "meeting_document" ON "meeting" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "meeting_area" ON "meeting" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "participant_document" ON "participant" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "participant_area" ON "participant" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "recommendation_document" ON "recommendation" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "recommendation_area" ON "recommendation" USING btree ("area_id");--> statement-breakpoint
-- An area as a choice: with the names of what is above it, nearest first, and the ids of its whole line upward.
CREATE VIEW "area_choice" AS
SELECT a."id", a."code", a."level", a."type", a."name", a."name_key", a."parent_id",
	array_remove(ARRAY[p."type" || ' ' || p."name", q."type" || ' ' || q."name"], NULL) AS "within",
	array_remove(ARRAY[a."id", p."id", q."id"], NULL) AS "line",
	a."valid_from", a."valid_to"
FROM "area" a
LEFT JOIN "area" p ON p."id" = a."parent_id" AND p."level" <> 'country'
LEFT JOIN "area" q ON q."id" = p."parent_id" AND q."level" <> 'country';--> statement-breakpoint
-- Who may do what to the tables. Ledger tables are append-only: a correction closes known_to, nothing else is ever updated.
GRANT SELECT ON "area", "area_choice", "area_lineage", "indicator", "indicator_synonym" TO dondoc_reader, dondoc_writer;--> statement-breakpoint
GRANT SELECT ON "document", "document_file", "fact", "fact_change", "document_place", "document_check", "document_reference", "observation", "meeting", "participant", "recommendation", "directive", "limitation" TO dondoc_reader, dondoc_writer;--> statement-breakpoint
GRANT INSERT ON "area", "area_lineage", "indicator", "indicator_synonym" TO dondoc_writer;--> statement-breakpoint
GRANT INSERT ON "document", "document_file", "fact", "fact_change", "document_place", "document_check", "document_reference", "observation", "meeting", "participant", "recommendation", "directive", "limitation" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ON "indicator" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ("valid_to", "parent_id") ON "area" TO dondoc_writer;--> statement-breakpoint
GRANT DELETE ON "indicator_synonym" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ("title", "document_date", "area_id", "state", "state_reason", "state_at", "state_by", "version") ON "document" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ("type", "span_start", "span_end", "body", "inferred", "decision", "changed", "indicator_id", "decided_by", "decided_at", "recorded"), DELETE ON "fact" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ("undone") ON "fact_change" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ("area_id", "decided_by", "decided_at") ON "document_place" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ("known_to") ON "document_check" TO dondoc_writer;--> statement-breakpoint
GRANT UPDATE ("known_to", "superseded_reason") ON "document_reference", "observation", "meeting", "participant", "recommendation", "directive", "limitation" TO dondoc_writer;
