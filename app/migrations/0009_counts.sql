-- Facts by decision, counted with each change of a document, so that a list of documents need not look at facts.
ALTER TABLE "document" ADD COLUMN "counts" jsonb DEFAULT '{"total":0,"accepted":0,"recorded":0,"open":0}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "document" d SET "counts" = (SELECT json_build_object(
	'total', count(*) FILTER (WHERE f."decision" <> 'rejected'), 'accepted', count(*) FILTER (WHERE f."decision" = 'accepted'),
	'recorded', count(*) FILTER (WHERE f."recorded"), 'open', count(*) FILTER (WHERE f."decision" = 'open'))
	FROM "fact" f WHERE f."province_id" = d."province_id" AND f."document_id" = d."id");--> statement-breakpoint
GRANT UPDATE ("counts") ON "document" TO dondoc_writer;--> statement-breakpoint
-- Only what is one sector's alone is kept from an adviser who sees the document; nobody else is asked a second time what the document's
-- own policy has let through.
DROP POLICY "document_tally_seen" ON "document_tally";--> statement-breakpoint
CREATE POLICY "document_tally_seen" ON "document_tally" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_tally"."province_id" AND d."id" = "document_tally"."document_id" AND (
		(SELECT dondoc_list('dondoc.advises') IS NULL)
		OR (SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "document_tally"."province_id" AND d."id" = "document_tally"."document_id"
		AND ("document_tally"."sector" = '' OR dondoc_advised(ARRAY["document_tally"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises')))));--> statement-breakpoint
DROP POLICY "contradiction_seen" ON "contradiction";--> statement-breakpoint
CREATE POLICY "contradiction_seen" ON "contradiction" FOR SELECT TO dondoc_reader USING (
	(EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."province_id" AND d."id" = "contradiction"."document_id" AND d."state" = 'confirmed' AND (
		(SELECT dondoc_list('dondoc.advises') IS NULL)
		OR (SELECT dondoc_everywhere('dondoc.reads'))
		OR (SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "contradiction"."province_id" AND d."id" = "contradiction"."document_id" AND d."state" = 'confirmed'
		AND dondoc_advised(ARRAY["contradiction"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises'))))
	AND (EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."other_province_id" AND d."id" = "contradiction"."other_document_id" AND d."state" = 'confirmed' AND (
		(SELECT dondoc_list('dondoc.advises') IS NULL)
		OR (SELECT dondoc_everywhere('dondoc.reads'))
		OR (SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "contradiction"."other_province_id" AND d."id" = "contradiction"."other_document_id" AND d."state" = 'confirmed'
		AND dondoc_advised(ARRAY["contradiction"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises')))));--> statement-breakpoint
DROP POLICY "observation_seen" ON "observation";--> statement-breakpoint
CREATE POLICY "observation_seen" ON "observation" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" AND (
		(SELECT dondoc_list('dondoc.advises') IS NULL)
		OR (SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL) OFFSET 0)
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id"
		AND dondoc_advised(ARRAY["observation"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises')) OFFSET 0));
