-- Who settles a small matter where it was found (domain notes 4.4, row 51): not who verifies, and not
-- who dispatches.
INSERT INTO role_permission (role, permission) VALUES
  ('GRID_WORKER', 'ITEM_SETTLE_ON_SPOT'),
  ('COMMUNITY_MEDIATOR', 'ITEM_SETTLE_ON_SPOT');
