CREATE TABLE `chain` (
	`contact` integer PRIMARY KEY NOT NULL,
	`customer` integer NOT NULL,
	`opener` integer NOT NULL,
	`attempt` integer NOT NULL,
	`next_seconds` integer,
	`issue_contacts` integer,
	`issue_handle_seconds` integer,
	`return_window` integer
);
--> statement-breakpoint
CREATE TABLE `contact` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`customer` integer NOT NULL,
	`started_at` integer NOT NULL,
	`local_day` text NOT NULL,
	`agent_started_at` integer,
	`outcome` integer NOT NULL,
	`direction` integer,
	`channel` integer,
	`queue` integer,
	`reason` integer,
	`language` integer,
	`agent` integer,
	`team` integer,
	`site` integer,
	`employer` integer,
	`from_roster` integer NOT NULL,
	`ivr_seconds` integer,
	`ivr_entries` integer,
	`wait_seconds` integer,
	`talk_seconds` integer,
	`hold_seconds` integer,
	`wrap_seconds` integer,
	`handle_seconds` integer,
	`transfers` integer,
	`resolved` integer,
	`rating` integer
);
--> statement-breakpoint
CREATE INDEX `contact_identity` ON `contact` (`identity_low`);--> statement-breakpoint
CREATE INDEX `contact_customer` ON `contact` (`customer`);--> statement-breakpoint
CREATE INDEX `contact_day` ON `contact` (`local_day`);--> statement-breakpoint
CREATE TABLE `customer` (
	`id` integer PRIMARY KEY NOT NULL,
	`key_high` integer NOT NULL,
	`key_low` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `customer_key` ON `customer` (`key_low`);--> statement-breakpoint
CREATE TABLE `daily_fact` (
	`dimension` integer NOT NULL,
	`member` integer NOT NULL,
	`local_day` text NOT NULL,
	`contacts` integer NOT NULL,
	`offered` integer NOT NULL,
	`handled` integer NOT NULL,
	`abandoned` integer NOT NULL,
	`short_abandoned` integer NOT NULL,
	`handle_known` integer NOT NULL,
	`handle_seconds` integer NOT NULL,
	`handle_squares` integer NOT NULL,
	`talk_known` integer NOT NULL,
	`talk_seconds` integer NOT NULL,
	`talk_squares` integer NOT NULL,
	`hold_known` integer NOT NULL,
	`hold_seconds` integer NOT NULL,
	`hold_squares` integer NOT NULL,
	`wrap_known` integer NOT NULL,
	`wrap_seconds` integer NOT NULL,
	`wrap_squares` integer NOT NULL,
	`short_talks` integer NOT NULL,
	`answered_waits` integer NOT NULL,
	`answered_in_target` integer NOT NULL,
	`abandoned_waits` integer NOT NULL,
	`abandoned_in_target` integer NOT NULL,
	`waits` integer NOT NULL,
	`excess_wait_seconds` integer NOT NULL,
	`excess_wait_squares` integer NOT NULL,
	`ivr_known` integer NOT NULL,
	`entries_known` integer NOT NULL,
	`reentered` integer NOT NULL,
	`transfers_known` integer NOT NULL,
	`transfers` integer NOT NULL,
	`transfer_squares` integer NOT NULL,
	`straight_known` integer NOT NULL,
	`straight` integer NOT NULL,
	`flag_known` integer NOT NULL,
	`flag_resolved` integer NOT NULL,
	`ratings` integer NOT NULL,
	`rating_sum` integer NOT NULL,
	`rating_squares` integer NOT NULL,
	`ratings_top` integer NOT NULL,
	`keyed` integer NOT NULL,
	`repeats` integer NOT NULL,
	`issues` integer NOT NULL,
	`issue_contacts` integer NOT NULL,
	`issue_contact_squares` integer NOT NULL,
	`issue_handle_known` integer NOT NULL,
	`issue_handle_seconds` integer NOT NULL,
	`issue_handle_squares` integer NOT NULL,
	`next_within_1` integer NOT NULL,
	`next_within_3` integer NOT NULL,
	`next_within_7` integer NOT NULL,
	`next_within_14` integer NOT NULL,
	`next_within_30` integer NOT NULL,
	`returnable` integer NOT NULL,
	`returned_within_30` integer NOT NULL,
	`returned_within_90` integer NOT NULL,
	`returned_within_180` integer NOT NULL,
	`agent_days` integer NOT NULL,
	`agent_day_contacts` integer NOT NULL,
	`agent_day_contact_squares` integer NOT NULL,
	`agent_days_over_50` integer NOT NULL,
	`agent_days_over_60` integer NOT NULL,
	`gaps` integer NOT NULL,
	`gaps_within_5` integer NOT NULL,
	`who_5answers` integer NOT NULL,
	`who_5sum` integer NOT NULL,
	`who_5squares` integer NOT NULL,
	`recommend_answers` integer NOT NULL,
	`promoters` integer NOT NULL,
	`detractors` integer NOT NULL,
	`shape_handle` blob NOT NULL,
	`shape_answered_wait` blob NOT NULL,
	`shape_abandoned_wait` blob NOT NULL,
	`shape_ivr` blob NOT NULL,
	`shape_gap` blob NOT NULL,
	PRIMARY KEY(`local_day`, `dimension`, `member`)
);
--> statement-breakpoint
CREATE TABLE `import` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_bytes` integer NOT NULL,
	`file_hash` text NOT NULL,
	`recipe_name` text NOT NULL,
	`sample` integer NOT NULL,
	`imported_at` integer NOT NULL,
	`undone_at` integer,
	`read` integer NOT NULL,
	`stored` integer NOT NULL,
	`doubled` integer NOT NULL,
	`refused` integer NOT NULL,
	`first_day` text,
	`last_day` text,
	`first_record` integer NOT NULL,
	`last_record` integer NOT NULL,
	`issues` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `issue` (
	`import_id` integer NOT NULL,
	`number` integer NOT NULL,
	`row` integer NOT NULL,
	`column_name` text NOT NULL,
	`code` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`import_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `member` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_name` ON `member` (`kind`,`name`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`agent` integer NOT NULL,
	`team` integer,
	`site` integer,
	`employer` integer,
	`from_day` text NOT NULL,
	`until_day` text
);
--> statement-breakpoint
CREATE INDEX `membership_identity` ON `membership` (`identity_low`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`customer` integer NOT NULL,
	`ordered_at` integer NOT NULL,
	`local_day` text NOT NULL,
	`amount` real
);
--> statement-breakpoint
CREATE INDEX `orders_identity` ON `orders` (`identity_low`);--> statement-breakpoint
CREATE INDEX `orders_customer` ON `orders` (`customer`);--> statement-breakpoint
CREATE TABLE `pulse_answer` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`identity_high` integer NOT NULL,
	`identity_low` integer NOT NULL,
	`occurrence` integer NOT NULL,
	`team` integer NOT NULL,
	`local_day` text NOT NULL,
	`who5` integer,
	`recommend` integer
);
--> statement-breakpoint
CREATE INDEX `pulse_answer_identity` ON `pulse_answer` (`identity_low`);--> statement-breakpoint
CREATE TABLE `recipe` (
	`name` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sighting` (
	`import_id` integer NOT NULL,
	`record` integer NOT NULL,
	PRIMARY KEY(`import_id`, `record`)
);
