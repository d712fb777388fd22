-- What the leaders' overview looks up: conclusions by time. Partial, so that reports pay nothing.
CREATE INDEX item_event_conclusion ON item_event (district, at)
  WHERE to_state IN ('AWAIT_RATING', 'REPLIED', 'FOLLOW_UP', 'ROUTED_DONE', 'REJECTED', 'WITHDRAWN')
    AND from_state NOT IN ('AWAIT_RATING', 'REPLIED', 'ROUTED_DONE', 'UNDER_REVIEW');
