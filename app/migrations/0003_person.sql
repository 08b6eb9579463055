-- A person's name is taken out of a document, and of all that came from it, where the law asks for it. This is the one step that writes
-- over what is there: a role of its own may do it, in columns that hold words of a text or the name of who worked on it, in transactions
-- opened for whoever manages personal data, and in the areas where that holds.
ALTER TABLE "document" ADD COLUMN "original_removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "original_removed_by" text;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "original_removed_basis" text;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "original_removed_reason" text;--> statement-breakpoint
GRANT SELECT ON "document", "document_file", "fact", "fact_change", "document_place", "document_check", "document_reference", "observation", "meeting", "participant", "recommendation", "directive", "limitation" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("text", "title", "file_name", "search_key", "state_reason", "version", "received_by", "published_by", "state_by", "original_removed_at", "original_removed_by", "original_removed_basis", "original_removed_reason") ON "document" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("body", "decided_by") ON "fact" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("steps", "by") ON "fact_change" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("place", "decided_by") ON "document_place" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("computation", "message", "message_en") ON "document_check" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("words", "superseded_reason", "confirmed_by", "number", "kind", "issuer", "title") ON "document_reference" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("words", "superseded_reason", "confirmed_by", "phrase", "unit", "group_key") ON "observation" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("words", "superseded_reason", "confirmed_by", "host", "chair") ON "meeting" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("words", "superseded_reason", "confirmed_by", "name", "positions") ON "participant" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("words", "superseded_reason", "confirmed_by", "from_text", "to_text") ON "recommendation" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("words", "superseded_reason", "confirmed_by", "speaker", "to_text") ON "directive" TO dondoc_eraser;--> statement-breakpoint
GRANT UPDATE ("words", "superseded_reason", "confirmed_by") ON "limitation" TO dondoc_eraser;--> statement-breakpoint
-- The bytes handed in hold the name in ways that no mark reaches: they go whole.
GRANT DELETE ON "document_file" TO dondoc_eraser;--> statement-breakpoint
GRANT INSERT ON "audit_entry" TO dondoc_eraser;--> statement-breakpoint
GRANT SELECT ("actor", "record_id", "line") ON "audit_entry" TO dondoc_eraser;--> statement-breakpoint
CREATE POLICY "document_erased" ON "document" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND ((SELECT dondoc_everywhere('dondoc.areas')) OR "line" && (SELECT dondoc_areas('dondoc.areas'))));--> statement-breakpoint
CREATE POLICY "document_file_erased" ON "document_file" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_file"."province_id" AND d."id" = "document_file"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "fact_erased" ON "fact" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact"."province_id" AND d."id" = "fact"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "fact_change_erased" ON "fact_change" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact_change"."province_id" AND d."id" = "fact_change"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_place_erased" ON "document_place" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_place"."province_id" AND d."id" = "document_place"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_check_erased" ON "document_check" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_check"."province_id" AND d."id" = "document_check"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_reference_erased" ON "document_reference" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_reference"."province_id" AND d."id" = "document_reference"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "observation_erased" ON "observation" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "meeting_erased" ON "meeting" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "meeting"."province_id" AND d."id" = "meeting"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "participant_erased" ON "participant" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "participant"."province_id" AND d."id" = "participant"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "recommendation_erased" ON "recommendation" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "recommendation"."province_id" AND d."id" = "recommendation"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "directive_erased" ON "directive" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "directive"."province_id" AND d."id" = "directive"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "limitation_erased" ON "limitation" TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND EXISTS (SELECT FROM "document" d WHERE d."province_id" = "limitation"."province_id" AND d."id" = "limitation"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "audit_entry_told_of_erasing" ON "audit_entry" FOR INSERT TO dondoc_eraser WITH CHECK (
	"actor" = (SELECT current_setting('dondoc.actor', true)) AND "hash" IS NULL);--> statement-breakpoint
-- Of two accounts of one name, which of them worked on a document the audit alone knows.
CREATE POLICY "audit_entry_seen_erasing" ON "audit_entry" FOR SELECT TO dondoc_eraser USING (
	(SELECT coalesce(current_setting('dondoc.permission', true) IN ('person.manage', '*'), false))
	AND ((SELECT dondoc_everywhere('dondoc.areas')) OR "line" && (SELECT dondoc_areas('dondoc.areas'))));
