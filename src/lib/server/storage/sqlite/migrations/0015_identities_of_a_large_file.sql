CREATE TABLE `seen` (
	`low` integer NOT NULL,
	`high` integer NOT NULL,
	`times` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `seen_low` ON `seen` (`low`);