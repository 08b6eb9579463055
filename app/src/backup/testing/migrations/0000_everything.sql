CREATE TYPE "mood" AS ENUM ('calm', 'urgent, "very"', 'lời nhắc');
--> statement-breakpoint
CREATE DOMAIN "share" AS numeric CHECK (VALUE BETWEEN 0 AND 100);
--> statement-breakpoint
CREATE TABLE "anything" (
	"id" integer PRIMARY KEY NOT NULL,
	"words" text,
	"bytes" bytea,
	"body" jsonb,
	"raw" json,
	"exact" numeric,
	"float" double precision,
	"small" real,
	"day" date,
	"at" timestamp with time zone,
	"local" timestamp,
	"span" interval,
	"validity" daterange,
	"amounts" numrange,
	"times" tstzmultirange,
	"names" text[],
	"grid" integer[][],
	"mood" "mood",
	"moods" "mood"[],
	"share" "share",
	"uuid" uuid,
	"yes" boolean,
	"address" inet,
	"long" bigint,
	"fixed" char(7),
	"bits" bit varying,
	"name of ""odd"" column" text
);
--> statement-breakpoint
-- Two tables that refer to each other and to themselves, with what PostgreSQL works out and counts by itself.
CREATE TABLE "body" (
	"id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	"name" text NOT NULL,
	"key" text GENERATED ALWAYS AS (lower("name")) STORED,
	"above" integer REFERENCES "body"("id"),
	"head" integer
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" serial PRIMARY KEY NOT NULL,
	"body" integer NOT NULL REFERENCES "body"("id") DEFERRABLE INITIALLY DEFERRED,
	"place" integer,
	CONSTRAINT "person_place" UNIQUE("place") DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
ALTER TABLE "body" ADD CONSTRAINT "body_head" FOREIGN KEY ("head") REFERENCES "person"("id");
--> statement-breakpoint
CREATE TABLE "reading" ("year" integer NOT NULL, "value" numeric, PRIMARY KEY ("year", "value")) PARTITION BY RANGE ("year");
--> statement-breakpoint
CREATE TABLE "reading_before" PARTITION OF "reading" FOR VALUES FROM (MINVALUE) TO (2020);
--> statement-breakpoint
CREATE TABLE "reading_since" PARTITION OF "reading" FOR VALUES FROM (2020) TO (MAXVALUE);
--> statement-breakpoint
CREATE TABLE "stay" ("room" integer, "during" daterange, EXCLUDE USING gist ("during" WITH &&));
--> statement-breakpoint
CREATE TABLE "trail" ("what" text);
--> statement-breakpoint
CREATE FUNCTION "leave_trail"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	EXECUTE format('INSERT INTO %I.trail VALUES (%L)', TG_TABLE_SCHEMA, NEW.room); RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "stay_trail" AFTER INSERT ON "stay" FOR EACH ROW EXECUTE FUNCTION "leave_trail"();
--> statement-breakpoint
CREATE MATERIALIZED VIEW "rooms" AS SELECT count(*) AS "n" FROM "stay";
--> statement-breakpoint
GRANT SELECT ON "anything", "body", "person", "reading", "stay", "trail", "rooms" TO dondoc_reader, dondoc_writer;
--> statement-breakpoint
GRANT INSERT ON "anything" TO dondoc_writer;
