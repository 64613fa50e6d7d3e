DELETE FROM `reported` WHERE `metric` LIKE 'coaching\_cadence%' ESCAPE '\' OR `metric` = 'training_hours' OR `metric` LIKE 'tenure.%';
