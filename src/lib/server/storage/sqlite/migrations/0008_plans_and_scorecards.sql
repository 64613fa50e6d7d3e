CREATE TABLE `comment` (
	`id` integer PRIMARY KEY NOT NULL,
	`metric` text NOT NULL,
	`dimension` integer NOT NULL,
	`member` text NOT NULL,
	`local_day` text NOT NULL,
	`body` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`removed_at` integer
);

--> statement-breakpoint
CREATE TABLE `saved_scorecard` (
	`version` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`body` text,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL
);

--> statement-breakpoint
CREATE INDEX `saved_scorecard_key` ON `saved_scorecard` (`key`,`version`);
--> statement-breakpoint
ALTER TABLE `plain_targets` ADD `end_value` real;
--> statement-breakpoint
ALTER TABLE `plain_targets` ADD `band` real;
--> statement-breakpoint
ALTER TABLE `plain_targets` ADD `counterweight` text;
--> statement-breakpoint
ALTER TABLE `plain_targets` ADD `review_day` text;
--> statement-breakpoint
ALTER TABLE `plain_targets` ADD `owner` text;