-- Who did what: entries are added and never changed, but for the three columns by which each is chained to the one before it in
-- its province, and those once. The chain is made after the transaction that an entry tells of, so that no writer waits for another.
CREATE TABLE "audit_entry" (
	"province_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"from_address" text,
	"action" text NOT NULL,
	"record" text NOT NULL,
	"record_id" text NOT NULL,
	"line" uuid[] DEFAULT '{}' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"seq" bigint,
	"previous_hash" text,
	"hash" text,
	CONSTRAINT "audit_entry_province_id_id_pk" PRIMARY KEY("province_id","id"),
	CONSTRAINT "audit_entry_seq" UNIQUE("province_id","seq"),
	CONSTRAINT "audit_entry_chained_whole" CHECK (("seq" IS NULL) = ("hash" IS NULL) AND ("seq" IS NULL) = ("previous_hash" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"province_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_entry_unchained" ON "audit_entry" USING btree ("id") WHERE "hash" IS NULL;--> statement-breakpoint
CREATE INDEX "audit_entry_newest" ON "audit_entry" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_record" ON "audit_entry" USING btree ("record_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor","at");--> statement-breakpoint
-- That somebody reads a document is told once in an hour.
CREATE UNIQUE INDEX "audit_entry_reading" ON "audit_entry" USING btree ("province_id","actor","record_id",date_trunc('hour', "at" AT TIME ZONE 'UTC')) WHERE "action" = 'document.read';--> statement-breakpoint
GRANT SELECT ON "audit_entry" TO dondoc_reader, dondoc_writer;--> statement-breakpoint
GRANT INSERT ON "audit_entry" TO dondoc_writer, dondoc_accounts;--> statement-breakpoint
GRANT UPDATE ("seq", "previous_hash", "hash") ON "audit_entry" TO dondoc_writer;--> statement-breakpoint
GRANT SELECT ON "audit_head" TO dondoc_reader;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "audit_head" TO dondoc_writer;--> statement-breakpoint
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "audit_entry_seen" ON "audit_entry" FOR SELECT TO dondoc_reader, dondoc_writer USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('audit.read', 'audit.seal', '*'), false))
	AND ((SELECT dondoc_everywhere('dondoc.areas')) OR "line" && (SELECT dondoc_areas('dondoc.areas'))));--> statement-breakpoint
CREATE POLICY "audit_entry_told" ON "audit_entry" FOR INSERT TO dondoc_writer WITH CHECK (
	"actor" = (SELECT current_setting('dondoc.actor', true)) AND "hash" IS NULL);--> statement-breakpoint
-- Who signs in is not known before: these transactions have no actor.
CREATE POLICY "audit_entry_told_of_accounts" ON "audit_entry" FOR INSERT TO dondoc_accounts WITH CHECK (
	"record" = 'account' AND "hash" IS NULL);--> statement-breakpoint
CREATE POLICY "audit_entry_chained" ON "audit_entry" FOR UPDATE TO dondoc_writer
	USING ("hash" IS NULL AND (SELECT coalesce(current_setting('dondoc.permission', true) = 'audit.seal', false)))
	WITH CHECK ("hash" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "audit_head_seen" ON "audit_head" FOR SELECT TO dondoc_reader USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('audit.read', 'audit.seal', '*'), false))
	AND (SELECT dondoc_everywhere('dondoc.areas')));--> statement-breakpoint
CREATE POLICY "audit_head_moved" ON "audit_head" TO dondoc_writer
	USING ((SELECT coalesce(current_setting('dondoc.permission', true) = 'audit.seal', false)));
