-- Which documents somebody sees is found once for all figures of a question, and not for each figure anew: a subquery that asks
-- for nothing of the figure but its document is hashed. What is one sector's alone is asked by advisers only.
DROP POLICY "document_seen" ON "document";--> statement-breakpoint
CREATE POLICY "document_seen" ON "document" FOR SELECT TO dondoc_reader, dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR "line" && (SELECT dondoc_areas('dondoc.reads'))
	OR "received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
	OR "published_at" IS NOT NULL AND "state" = 'confirmed' AND (SELECT dondoc_list('dondoc.actor') IS NOT NULL)
	OR "state" IN ('confirmed', 'replaced') AND ((SELECT dondoc_everywhere('dondoc.records')) OR "line" && (SELECT dondoc_areas('dondoc.records')))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND "state" IN ('confirmed', 'replaced')
		AND dondoc_advised("sectors", "line") && (SELECT dondoc_list('dondoc.advises')));--> statement-breakpoint
DROP POLICY "observation_seen" ON "observation";--> statement-breakpoint
CREATE POLICY "observation_seen" ON "observation" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" AND (
		(SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id"
		AND dondoc_advised(ARRAY["observation"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises'))));--> statement-breakpoint
-- Counts of targets are few among the figures, and the overview asks for them all.
CREATE INDEX "observation_attainment" ON "observation" USING btree ("area_id")
	WHERE "attribute" = 'count' AND "of_value" IS NOT NULL AND "known_to" = 'infinity';--> statement-breakpoint
-- Figures that told another value than one that stood when they were confirmed: of two that contradict each other the later one,
-- so that whoever looks for contradictions looks at these, and not at all figures in pairs.
ALTER TABLE "observation" ADD COLUMN "disputes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "observation" SET "disputes" = true FROM "observation" o
WHERE o."area_id" = "observation"."area_id" AND o."period_start" = "observation"."period_start"
	AND o."known_to" = 'infinity' AND o."document_id" <> "observation"."document_id" AND o."value" <> "observation"."value";--> statement-breakpoint
CREATE INDEX "observation_disputed" ON "observation" USING btree ("area_id") WHERE "disputes" AND "known_to" = 'infinity';--> statement-breakpoint
-- Drafts change many times: with room in its page a changed row stays there, and the indexes need not be told. The words
-- of a document lie apart, so that looking through documents is not looking through their words.
ALTER TABLE "fact" SET (fillfactor = 70);--> statement-breakpoint
ALTER TABLE "document" SET (fillfactor = 70, toast_tuple_target = 256);--> statement-breakpoint
-- Of the corrections of one document one is in the ledger.
CREATE UNIQUE INDEX "document_corrected" ON "document" USING btree ("province_id", "replaces_id") WHERE "state" IN ('confirmed', 'replaced');
