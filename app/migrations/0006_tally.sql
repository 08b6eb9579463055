-- What stands of a document, counted, so that the overview looks at a few rows of each document and not at all that it states. Made
-- anew from the ledger each time that a document is confirmed, and gone when it is superseded.
CREATE TABLE "document_tally" (
	"province_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"sector" text NOT NULL,
	"document_date" text,
	"own" boolean NOT NULL,
	"observations" integer NOT NULL,
	"recommendations" integer NOT NULL,
	"directives" integer NOT NULL,
	"limitations" integer NOT NULL,
	"inconsistent" integer NOT NULL,
	"incomplete" integer NOT NULL,
	"attainment_fact_id" uuid,
	CONSTRAINT "document_tally_pk" PRIMARY KEY("province_id","document_id","area_id","sector")
);
--> statement-breakpoint
ALTER TABLE "document_tally" ADD CONSTRAINT "document_tally_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_tally" ADD CONSTRAINT "document_tally_document" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Two documents that state one thing of an area and a period and have no value in common; found when the second is confirmed.
CREATE TABLE "contradiction" (
	"province_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"other_province_id" uuid NOT NULL,
	"other_document_id" uuid NOT NULL,
	"other_fact_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"sector" text,
	CONSTRAINT "contradiction_pk" PRIMARY KEY("province_id","fact_id","other_fact_id")
);
--> statement-breakpoint
ALTER TABLE "contradiction" ADD CONSTRAINT "contradiction_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contradiction" ADD CONSTRAINT "contradiction_document_fk" FOREIGN KEY ("province_id","document_id") REFERENCES "document"("province_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contradiction_of" ON "contradiction" USING btree ("province_id","document_id");--> statement-breakpoint
CREATE INDEX "contradiction_with" ON "contradiction" USING btree ("other_document_id");--> statement-breakpoint
CREATE INDEX "contradiction_area" ON "contradiction" USING btree ("area_id");--> statement-breakpoint
INSERT INTO "document_tally"
SELECT d."province_id", d."id", s."area_id", s."sector", d."document_date", bool_or(s."own"), sum(s."observations"), sum(s."recommendations"),
	sum(s."directives"), sum(s."limitations"), sum(s."inconsistent"), sum(s."incomplete"),
	(array_agg(s."attained" ORDER BY s."span_start", s."attained") FILTER (WHERE s."attained" IS NOT NULL))[1]
FROM "document" d JOIN (
	SELECT "province_id", "id" AS "document_id", "area_id", '' AS "sector", true AS "own", 0 AS "observations", 0 AS "recommendations",
		0 AS "directives", 0 AS "limitations", 0 AS "inconsistent", 0 AS "incomplete", NULL::uuid AS "attained", 0 AS "span_start"
	FROM "document" WHERE "area_id" IS NOT NULL
	UNION ALL SELECT "province_id", "document_id", "area_id", coalesce("sector", 'none'), false, 1, 0, 0, 0, 0, 0,
		CASE WHEN "attribute" = 'count' AND "of_value" IS NOT NULL AND "role" NOT IN ('target', 'proposed')
			AND coalesce("unit", "phrase") ~ '^(chỉ tiêu|nhóm mục tiêu|mục tiêu|nhóm chỉ tiêu|nhiệm vụ)' THEN "fact_id" END, "span_start"
	FROM "observation" WHERE "known_to" = 'infinity'
	UNION ALL SELECT "province_id", "document_id", "area_id", '', false, 0, 1, 0, 0, 0, 0, NULL, 0 FROM "recommendation" WHERE "known_to" = 'infinity'
	UNION ALL SELECT "province_id", "document_id", "area_id", '', false, 0, 0, 1, 0, 0, 0, NULL, 0 FROM "directive" WHERE "known_to" = 'infinity'
	UNION ALL SELECT "province_id", "document_id", "area_id", '', false, 0, 0, 0, 1, 0, 0, NULL, 0 FROM "limitation" WHERE "known_to" = 'infinity'
	UNION ALL SELECT "province_id", "document_id", "area_id", '', false, 0, 0, 0, 0, ("status" = 'inconsistent')::integer, ("status" = 'incomplete')::integer, NULL, 0
	FROM "document_check" WHERE "known_to" = 'infinity' AND "area_id" IS NOT NULL AND "status" IN ('inconsistent', 'incomplete')
) s ON s."province_id" = d."province_id" AND s."document_id" = d."id"
WHERE d."state" = 'confirmed'
GROUP BY d."province_id", d."id", s."area_id", s."sector";--> statement-breakpoint
-- What stands already is compared by its indicator, its exact values and their rounding; whatever is confirmed from now on, by the rule
-- in contradictions.ts.
INSERT INTO "contradiction"
SELECT DISTINCT ON (a."document_id", b."document_id", a."area_id", a."indicator_id", a."attribute", a."unit", a."of_value", a."role", a."period_start", a."period_end")
	a."province_id", a."document_id", a."fact_id", b."province_id", b."document_id", b."fact_id", a."area_id", a."sector"
FROM "observation" a JOIN "observation" b ON b."area_id" = a."area_id" AND b."indicator_id" = a."indicator_id" AND b."document_id" > a."document_id"
	AND b."attribute" = a."attribute" AND b."unit" IS NOT DISTINCT FROM a."unit" AND b."of_value" IS NOT DISTINCT FROM a."of_value"
	AND b."role" = a."role" AND b."period_start" = a."period_start" AND b."period_end" = a."period_end" AND b."known_to" = 'infinity'
WHERE (a."disputes" OR b."disputes") AND a."known_to" = 'infinity' AND a."attribute" IN ('level', 'count', 'rank') AND a."role" IN ('actual', 'target')
	AND a."bound" = 'exact' AND b."bound" = 'exact' AND a."value_high" IS NULL AND b."value_high" IS NULL
	AND abs(a."value" - b."value") > power(10, -scale(a."value")) / 2 + power(10, -scale(b."value")) / 2
ORDER BY a."document_id", b."document_id", a."area_id", a."indicator_id", a."attribute", a."unit", a."of_value", a."role", a."period_start", a."period_end", a."span_start", b."span_start";--> statement-breakpoint
DROP INDEX "observation_disputed";--> statement-breakpoint
DROP INDEX "observation_attainment";--> statement-breakpoint
ALTER TABLE "observation" DROP COLUMN "disputes";--> statement-breakpoint
GRANT SELECT ON "document_tally", "contradiction" TO dondoc_reader;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "document_tally", "contradiction" TO dondoc_writer;--> statement-breakpoint
ALTER TABLE "document_tally" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- As the figures that are counted: to an adviser, of its sectors alone.
CREATE POLICY "document_tally_seen" ON "document_tally" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_tally"."province_id" AND d."id" = "document_tally"."document_id" AND (
		(SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "document_tally"."province_id" AND d."id" = "document_tally"."document_id"
		AND ("document_tally"."sector" = '' OR dondoc_advised(ARRAY["document_tally"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises')))));--> statement-breakpoint
CREATE POLICY "document_tally_seen_by_writer" ON "document_tally" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_tally"."province_id" AND d."id" = "document_tally"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_tally_written" ON "document_tally" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_tally"."province_id" AND d."id" = "document_tally"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_tally_taken_out" ON "document_tally" FOR DELETE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_tally"."province_id" AND d."id" = "document_tally"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "contradiction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- Who sees what both documents state of it; to nobody once one of them no longer stands, whoever was confirming the other meanwhile.
CREATE POLICY "contradiction_seen" ON "contradiction" FOR SELECT TO dondoc_reader USING (
	(EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."province_id" AND d."id" = "contradiction"."document_id" AND d."state" = 'confirmed' AND (
		(SELECT dondoc_everywhere('dondoc.reads'))
		OR (SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "contradiction"."province_id" AND d."id" = "contradiction"."document_id" AND d."state" = 'confirmed'
		AND dondoc_advised(ARRAY["contradiction"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises'))))
	AND (EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."other_province_id" AND d."id" = "contradiction"."other_document_id" AND d."state" = 'confirmed' AND (
		(SELECT dondoc_everywhere('dondoc.reads'))
		OR (SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL))
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "contradiction"."other_province_id" AND d."id" = "contradiction"."other_document_id" AND d."state" = 'confirmed'
		AND dondoc_advised(ARRAY["contradiction"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises')))));--> statement-breakpoint
CREATE POLICY "contradiction_seen_by_writer" ON "contradiction" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."province_id" AND d."id" = "contradiction"."document_id" OFFSET 0)
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."other_province_id" AND d."id" = "contradiction"."other_document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "contradiction_written" ON "contradiction" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."province_id" AND d."id" = "contradiction"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "contradiction_taken_out" ON "contradiction" FOR DELETE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."province_id" AND d."id" = "contradiction"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0)
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "contradiction"."other_province_id" AND d."id" = "contradiction"."other_document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
-- Nothing reads the figures of all areas at once any more: the document of each is looked up by itself (OFFSET 0), so that a board does
-- not take longer the more documents other areas have.
DROP POLICY "observation_seen" ON "observation";--> statement-breakpoint
CREATE POLICY "observation_seen" ON "observation" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" AND (
		(SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL) OFFSET 0)
	OR (SELECT dondoc_list('dondoc.advises') IS NOT NULL) AND EXISTS (
		SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id"
		AND dondoc_advised(ARRAY["observation"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises')) OFFSET 0));
