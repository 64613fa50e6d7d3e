ALTER TABLE `contact` ADD `cold_transfers` integer;--> statement-breakpoint
ALTER TABLE `contact` ADD `named_reached` integer;