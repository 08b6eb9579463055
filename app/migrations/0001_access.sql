-- Who may see and change what. A transaction says for whom it is (dondoc.actor, dondoc.selves) and how far that reaches:
-- dondoc.reads      areas whose documents are seen in every state          '*' or ids behind commas; empty: nothing
-- dondoc.records    areas whose documents are seen once they are in the ledger
-- dondoc.advises    "sector:area": documents in the ledger that state something of a sector
-- dondoc.areas      areas where the permission that the transaction was opened for holds
-- What is not set reaches nothing.
CREATE FUNCTION dondoc_list(setting text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT string_to_array(nullif(current_setting(setting, true), ''), ',') $$;--> statement-breakpoint
CREATE FUNCTION dondoc_everywhere(setting text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting(setting, true) = '*', false) $$;--> statement-breakpoint
CREATE FUNCTION dondoc_areas(setting text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT string_to_array(nullif(nullif(current_setting(setting, true), ''), '*'), ',')::uuid[] $$;--> statement-breakpoint
CREATE FUNCTION dondoc_advised(sectors text[], line uuid[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT array_agg(s || ':' || l) FROM unnest(sectors) s, unnest(line || '{00000000-0000-0000-0000-000000000000}'::uuid[]) l $$;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "line" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "sectors" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "received_by_id" text;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "observation" ADD COLUMN "sector" text;--> statement-breakpoint
UPDATE "document" d SET "line" = c."line" FROM "area_choice" c WHERE c."id" = d."area_id";--> statement-breakpoint
UPDATE "observation" o SET "sector" = i."sector" FROM "indicator" i WHERE i."id" = o."indicator_id";--> statement-breakpoint
UPDATE "document" d SET "sectors" = s."sectors" FROM (
	SELECT "province_id", "document_id", array_agg(DISTINCT "sector") AS "sectors" FROM "observation"
	WHERE "sector" IS NOT NULL GROUP BY 1, 2) s
WHERE s."province_id" = d."province_id" AND s."document_id" = d."id";--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"display_username" text,
	"name" text NOT NULL,
	"position" text,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"area_id" uuid,
	"line" uuid[] DEFAULT '{}' NOT NULL,
	"successor_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "account_username" UNIQUE("username"),
	CONSTRAINT "account_email" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "account_credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_credential_provider" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "account_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_session_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "account_verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "account_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "account_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "account_setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"area_id" uuid,
	"line" uuid[] DEFAULT '{}' NOT NULL,
	"sectors" text[] DEFAULT '{}' NOT NULL,
	"body" text,
	"deputy_for_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"given_by" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_successor_id_account_id_fk" FOREIGN KEY ("successor_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_credential" ADD CONSTRAINT "account_credential_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_two_factor" ADD CONSTRAINT "account_two_factor_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_deputy_for_id_account_id_fk" FOREIGN KEY ("deputy_for_id") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_credential_user" ON "account_credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "account_session_user" ON "account_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "account_verification_identifier" ON "account_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "account_two_factor_user" ON "account_two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "account_successor" ON "account" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "role_assignment_account" ON "role_assignment" USING btree ("account_id");--> statement-breakpoint
-- Accounts are read and written by a role of their own; whoever reads the ledger reads no password.
GRANT SELECT ON "area", "area_choice", "area_lineage" TO dondoc_accounts;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "account", "account_credential", "account_two_factor", "account_link", "account_attempt", "account_setting", "role_assignment" TO dondoc_accounts;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_session", "account_verification" TO dondoc_accounts;--> statement-breakpoint
GRANT DELETE ON "account_attempt", "account_two_factor" TO dondoc_accounts;--> statement-breakpoint
GRANT UPDATE ("line", "sectors", "published_at", "published_by") ON "document" TO dondoc_writer;--> statement-breakpoint
ALTER TABLE "document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_seen" ON "document" FOR SELECT TO dondoc_reader, dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR "line" && (SELECT dondoc_areas('dondoc.reads'))
	OR "received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
	OR "published_at" IS NOT NULL AND "state" = 'confirmed' AND (SELECT dondoc_list('dondoc.actor') IS NOT NULL)
	OR "state" IN ('confirmed', 'replaced') AND ((SELECT dondoc_everywhere('dondoc.records')) OR "line" && (SELECT dondoc_areas('dondoc.records')))
	OR "state" IN ('confirmed', 'replaced') AND dondoc_advised("sectors", "line") && (SELECT dondoc_list('dondoc.advises')));--> statement-breakpoint
CREATE POLICY "document_handed_in" ON "document" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR "received_by_id" = (SELECT current_setting('dondoc.actor', true))
		AND ("line" && (SELECT dondoc_areas('dondoc.areas')) OR "line" = '{}' AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)));--> statement-breakpoint
CREATE POLICY "document_changed" ON "document" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR "line" && (SELECT dondoc_areas('dondoc.areas'))
	OR "line" = '{}' AND "received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL));--> statement-breakpoint
-- The rest of a document is seen with it. Whoever writes looks the document up row by row (OFFSET 0 keeps the planner from reading
-- all documents at once), since a serializable transaction is in the way of all that it has read.
ALTER TABLE "document_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_file_seen" ON "document_file" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_file"."province_id" AND d."id" = "document_file"."document_id"));--> statement-breakpoint
CREATE POLICY "document_file_seen_by_writer" ON "document_file" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_file"."province_id" AND d."id" = "document_file"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_file_written" ON "document_file" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_file"."province_id" AND d."id" = "document_file"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "fact_seen" ON "fact" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact"."province_id" AND d."id" = "fact"."document_id"));--> statement-breakpoint
CREATE POLICY "fact_seen_by_writer" ON "fact" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact"."province_id" AND d."id" = "fact"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "fact_written" ON "fact" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact"."province_id" AND d."id" = "fact"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "fact_changed" ON "fact" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact"."province_id" AND d."id" = "fact"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "fact_taken_out" ON "fact" FOR DELETE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact"."province_id" AND d."id" = "fact"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "fact_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "fact_change_seen" ON "fact_change" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact_change"."province_id" AND d."id" = "fact_change"."document_id"));--> statement-breakpoint
CREATE POLICY "fact_change_seen_by_writer" ON "fact_change" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact_change"."province_id" AND d."id" = "fact_change"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "fact_change_written" ON "fact_change" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact_change"."province_id" AND d."id" = "fact_change"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "fact_change_changed" ON "fact_change" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "fact_change"."province_id" AND d."id" = "fact_change"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "document_place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_place_seen" ON "document_place" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_place"."province_id" AND d."id" = "document_place"."document_id"));--> statement-breakpoint
CREATE POLICY "document_place_seen_by_writer" ON "document_place" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_place"."province_id" AND d."id" = "document_place"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_place_written" ON "document_place" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_place"."province_id" AND d."id" = "document_place"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_place_changed" ON "document_place" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_place"."province_id" AND d."id" = "document_place"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "document_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_check_seen" ON "document_check" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_check"."province_id" AND d."id" = "document_check"."document_id"));--> statement-breakpoint
CREATE POLICY "document_check_seen_by_writer" ON "document_check" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_check"."province_id" AND d."id" = "document_check"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_check_written" ON "document_check" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_check"."province_id" AND d."id" = "document_check"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_check_changed" ON "document_check" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_check"."province_id" AND d."id" = "document_check"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "document_reference" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_reference_seen" ON "document_reference" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_reference"."province_id" AND d."id" = "document_reference"."document_id"));--> statement-breakpoint
CREATE POLICY "document_reference_seen_by_writer" ON "document_reference" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_reference"."province_id" AND d."id" = "document_reference"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_reference_written" ON "document_reference" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_reference"."province_id" AND d."id" = "document_reference"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "document_reference_changed" ON "document_reference" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "document_reference"."province_id" AND d."id" = "document_reference"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "observation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- Of a document that an adviser sees for its sector, the figures of that sector alone.
CREATE POLICY "observation_seen" ON "observation" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" AND (
		(SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL
		OR dondoc_advised(ARRAY["observation"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises')))));--> statement-breakpoint
CREATE POLICY "observation_seen_by_writer" ON "observation" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" AND (
		(SELECT dondoc_everywhere('dondoc.records'))
		OR d."line" && (SELECT dondoc_areas('dondoc.reads'))
		OR d."line" && (SELECT dondoc_areas('dondoc.records'))
		OR d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[])
		OR d."published_at" IS NOT NULL
		OR dondoc_advised(ARRAY["observation"."sector"], d."line") && (SELECT dondoc_list('dondoc.advises'))) OFFSET 0));--> statement-breakpoint
CREATE POLICY "observation_written" ON "observation" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "observation_changed" ON "observation" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "observation"."province_id" AND d."id" = "observation"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "meeting_seen" ON "meeting" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "meeting"."province_id" AND d."id" = "meeting"."document_id"));--> statement-breakpoint
CREATE POLICY "meeting_seen_by_writer" ON "meeting" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "meeting"."province_id" AND d."id" = "meeting"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "meeting_written" ON "meeting" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "meeting"."province_id" AND d."id" = "meeting"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "meeting_changed" ON "meeting" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "meeting"."province_id" AND d."id" = "meeting"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "participant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "participant_seen" ON "participant" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "participant"."province_id" AND d."id" = "participant"."document_id"));--> statement-breakpoint
CREATE POLICY "participant_seen_by_writer" ON "participant" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "participant"."province_id" AND d."id" = "participant"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "participant_written" ON "participant" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "participant"."province_id" AND d."id" = "participant"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "participant_changed" ON "participant" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "participant"."province_id" AND d."id" = "participant"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "recommendation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "recommendation_seen" ON "recommendation" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "recommendation"."province_id" AND d."id" = "recommendation"."document_id"));--> statement-breakpoint
CREATE POLICY "recommendation_seen_by_writer" ON "recommendation" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "recommendation"."province_id" AND d."id" = "recommendation"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "recommendation_written" ON "recommendation" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "recommendation"."province_id" AND d."id" = "recommendation"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "recommendation_changed" ON "recommendation" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "recommendation"."province_id" AND d."id" = "recommendation"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "directive" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "directive_seen" ON "directive" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "directive"."province_id" AND d."id" = "directive"."document_id"));--> statement-breakpoint
CREATE POLICY "directive_seen_by_writer" ON "directive" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "directive"."province_id" AND d."id" = "directive"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "directive_written" ON "directive" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "directive"."province_id" AND d."id" = "directive"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "directive_changed" ON "directive" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "directive"."province_id" AND d."id" = "directive"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
ALTER TABLE "limitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "limitation_seen" ON "limitation" FOR SELECT TO dondoc_reader USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "limitation"."province_id" AND d."id" = "limitation"."document_id"));--> statement-breakpoint
CREATE POLICY "limitation_seen_by_writer" ON "limitation" FOR SELECT TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.reads')) OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "limitation"."province_id" AND d."id" = "limitation"."document_id" OFFSET 0));--> statement-breakpoint
CREATE POLICY "limitation_written" ON "limitation" FOR INSERT TO dondoc_writer WITH CHECK (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "limitation"."province_id" AND d."id" = "limitation"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));--> statement-breakpoint
CREATE POLICY "limitation_changed" ON "limitation" FOR UPDATE TO dondoc_writer USING (
	(SELECT dondoc_everywhere('dondoc.areas'))
	OR EXISTS (SELECT FROM "document" d WHERE d."province_id" = "limitation"."province_id" AND d."id" = "limitation"."document_id" AND (
		d."line" && (SELECT dondoc_areas('dondoc.areas'))
		OR d."line" = '{}' AND d."received_by_id" = ANY ((SELECT dondoc_list('dondoc.selves'))::text[]) AND (SELECT dondoc_list('dondoc.areas') IS NOT NULL)) OFFSET 0));
