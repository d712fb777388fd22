-- The whole life of an item: what stands beside its state, and every line of the transition table.
ALTER TABLE item
  ADD COLUMN supervision text NOT NULL DEFAULT 'NONE' CHECK (supervision IN ('NONE', 'REMINDED', 'SUPERVISED', 'LISTED')),
  ADD COLUMN leader_id uuid,
  ADD COLUMN task_force text CHECK (length(task_force) <= 80),
  ADD COLUMN class_case text CHECK (class_case ~ '^[A-Z0-9-]{1,40}$'),
  ADD COLUMN fast_lane boolean NOT NULL DEFAULT false,
  ADD COLUMN recused uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN receipt_level text NOT NULL DEFAULT 'COUNTY' CHECK (receipt_level IN ('COUNTY', 'CITY', 'PROVINCE', 'NATIONAL')),
  ADD COLUMN trail text[] NOT NULL DEFAULT '{}',
  ADD COLUMN agreed_on date,
  ADD COLUMN contents text[] NOT NULL DEFAULT '{}' CHECK (contents <@ ARRAY['PAYMENT', 'ACT', 'HANDOVER', 'APOLOGY', 'IDENTITY', 'OWNERSHIP']),
  ADD COLUMN served_on date,
  ADD COLUMN reviewed boolean NOT NULL DEFAULT false,
  ADD COLUMN extended boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN item.supervision IS 'How hard the matter is pressed: reminded, supervised, listed';
COMMENT ON COLUMN item.leader_id IS 'Account of the leader who took it over; null when nobody did. pii of staff; purpose: accountability; kept as long as the item';
COMMENT ON COLUMN item.task_force IS 'Name of the task force that has it, redacted; null when none has';
COMMENT ON COLUMN item.class_case IS 'Number of the class case it belongs to; null when none';
COMMENT ON COLUMN item.fast_lane IS 'Under the five internal limits of the fast lane';
COMMENT ON COLUMN item.recused IS 'Accounts that stepped back and see it no more. pii of staff; purpose: recusal; kept as long as the item';
COMMENT ON COLUMN item.receipt_level IS 'Level at which the matter was received';
COMMENT ON COLUMN item.trail IS 'Bodies that gave it back, oldest first; OUT for a channel outside';
COMMENT ON COLUMN item.agreed_on IS 'Day the agreement took effect';
COMMENT ON COLUMN item.contents IS 'What the agreement is about';
COMMENT ON COLUMN item.served_on IS 'Day the last opinion was served; starts the periods of review and recheck';
COMMENT ON COLUMN item.reviewed IS 'The opinion that stands is one of a review';
COMMENT ON COLUMN item.extended IS 'The one extension has been used';
GRANT UPDATE (track, supervision, leader_id, task_force, class_case, fast_lane, recused, receipt_level, trail,
  agreed_on, contents, served_on, reviewed, extended) ON item TO fengqiao_app;

ALTER TABLE item_event DROP CONSTRAINT item_event_transition;
ALTER TABLE item_event ADD CONSTRAINT item_event_transition CHECK ((from_state || ' ' || event || ' ' || to_state) IN (
    'NEW saveDraft DRAFT', 'NEW report REPORTED', 'DRAFT report REPORTED',
    'REPORTED askInfo NEEDS_INFO', 'REPORTED verify VERIFIED', 'REPORTED markVoid VOID',
    'REPORTED merge MERGED', 'REPORTED withdraw WITHDRAWN', 'NEEDS_INFO supplement REPORTED',
    'NEEDS_INFO merge MERGED', 'NEEDS_INFO withdraw WITHDRAWN', 'VERIFIED markVoid VOID',
    'VERIFIED triage TRIAGED', 'VERIFIED merge MERGED', 'VERIFIED settledOnSpot FOLLOW_UP',
    'VERIFIED withdraw WITHDRAWN', 'TRIAGED reject REJECTED', 'TRIAGED merge MERGED',
    'TRIAGED dispatch DISPATCHED', 'TRIAGED routeOut ROUTED_OUT', 'TRIAGED withdraw WITHDRAWN',
    'DISPATCHED merge MERGED', 'DISPATCHED sign ACCEPTED', 'DISPATCHED object OBJECTED',
    'DISPATCHED withdraw WITHDRAWN', 'ACCEPTED merge MERGED', 'ACCEPTED startMediation MEDIATING',
    'ACCEPTED escalate ESCALATED', 'ACCEPTED routeOut ROUTED_OUT', 'ACCEPTED investigate INVESTIGATING',
    'ACCEPTED settle AGREED', 'ACCEPTED answerSuggestion REPLIED', 'ACCEPTED withdraw WITHDRAWN',
    'OBJECTED upholdObjection TRIAGED', 'OBJECTED dismissObjection DISPATCHED', 'OBJECTED withdraw WITHDRAWN',
    'MEDIATING session MEDIATING', 'MEDIATING terminate FAILED', 'MEDIATING agree AGREED',
    'MEDIATING extend MEDIATING', 'MEDIATING pause PAUSED', 'MEDIATING settle AGREED',
    'MEDIATING withdraw WITHDRAWN', 'AGREED applyConfirmation CONFIRMING', 'AGREED perform PERFORMING',
    'CONFIRMING confirmed PERFORMING', 'CONFIRMING dismissedRemediate MEDIATING', 'CONFIRMING dismissedEnd FAILED',
    'PERFORMING performedPetition REPLIED', 'PERFORMING performedDispute AWAIT_RATING', 'PERFORMING breach BREACHED',
    'BREACHED performed PERFORMING', 'BREACHED remediate MEDIATING', 'BREACHED routeOut ROUTED_OUT',
    'FAILED escalate ESCALATED', 'FAILED routeOut ROUTED_OUT', 'FAILED investigate INVESTIGATING',
    'FAILED withdraw WITHDRAWN', 'ESCALATED dispatch DISPATCHED', 'ESCALATED withdraw WITHDRAWN',
    'ROUTED_OUT received ROUTED_DONE', 'ROUTED_OUT notReceived TRIAGED', 'INVESTIGATING hearing PAUSED',
    'INVESTIGATING extend INVESTIGATING', 'INVESTIGATING reply REPLIED', 'INVESTIGATING settle AGREED',
    'INVESTIGATING withdraw WITHDRAWN', 'PAUSED resumeInvestigation INVESTIGATING', 'PAUSED resumeMediation MEDIATING',
    'PAUSED withdraw WITHDRAWN', 'REPLIED applyReview UNDER_REVIEW', 'REPLIED applyRecheck UNDER_RECHECK',
    'REPLIED reviewPeriodOver AWAIT_RATING', 'UNDER_REVIEW reviewDecided REPLIED', 'UNDER_REVIEW revokeRedo INVESTIGATING',
    'UNDER_RECHECK recheckRecorded FINALISED', 'AWAIT_RATING ratedOrWindowOver FOLLOW_UP', 'FOLLOW_UP settled CLOSED',
    'FOLLOW_UP notSettled ACCEPTED', 'CLOSED reopen TRIAGED', 'WITHDRAWN reopen TRIAGED',
    'REJECTED reopen TRIAGED', 'ROUTED_DONE reopen TRIAGED', 'ROUTED_DONE externalResult FOLLOW_UP',
    'MERGED unmerge REPORTED', 'MERGED unmerge NEEDS_INFO', 'MERGED unmerge VERIFIED',
    'MERGED unmerge TRIAGED', 'MERGED unmerge DISPATCHED', 'MERGED unmerge ACCEPTED',
    'REPORTED emergency REPORTED', 'VERIFIED emergency VERIFIED', 'REPORTED offerMediation REPORTED',
    'VERIFIED offerMediation VERIFIED', 'REPORTED raisePetition REPORTED', 'NEEDS_INFO raisePetition NEEDS_INFO',
    'VERIFIED raisePetition VERIFIED', 'TRIAGED raisePetition TRIAGED', 'DISPATCHED raisePetition DISPATCHED',
    'OBJECTED raisePetition OBJECTED', 'ACCEPTED raisePetition ACCEPTED', 'MEDIATING raisePetition MEDIATING',
    'INVESTIGATING raisePetition INVESTIGATING', 'PAUSED raisePetition PAUSED', 'AGREED raisePetition AGREED',
    'CONFIRMING raisePetition CONFIRMING', 'PERFORMING raisePetition PERFORMING', 'BREACHED raisePetition BREACHED',
    'FAILED raisePetition FAILED', 'ESCALATED raisePetition ESCALATED', 'ROUTED_OUT raisePetition ROUTED_OUT',
    'REPLIED raisePetition REPLIED', 'UNDER_REVIEW raisePetition UNDER_REVIEW', 'UNDER_RECHECK raisePetition UNDER_RECHECK',
    'AWAIT_RATING raisePetition AWAIT_RATING', 'FOLLOW_UP raisePetition FOLLOW_UP', 'FINALISED newFacts FINALISED',
    'FOLLOW_UP revisit FOLLOW_UP', 'REPORTED supervise REPORTED', 'NEEDS_INFO supervise NEEDS_INFO',
    'VERIFIED supervise VERIFIED', 'TRIAGED supervise TRIAGED', 'REJECTED supervise REJECTED',
    'MERGED supervise MERGED', 'VOID supervise VOID', 'DISPATCHED supervise DISPATCHED',
    'OBJECTED supervise OBJECTED', 'ACCEPTED supervise ACCEPTED', 'MEDIATING supervise MEDIATING',
    'INVESTIGATING supervise INVESTIGATING', 'PAUSED supervise PAUSED', 'AGREED supervise AGREED',
    'CONFIRMING supervise CONFIRMING', 'PERFORMING supervise PERFORMING', 'BREACHED supervise BREACHED',
    'FAILED supervise FAILED', 'ESCALATED supervise ESCALATED', 'ROUTED_OUT supervise ROUTED_OUT',
    'ROUTED_DONE supervise ROUTED_DONE', 'REPLIED supervise REPLIED', 'UNDER_REVIEW supervise UNDER_REVIEW',
    'UNDER_RECHECK supervise UNDER_RECHECK', 'FINALISED supervise FINALISED', 'AWAIT_RATING supervise AWAIT_RATING',
    'FOLLOW_UP supervise FOLLOW_UP', 'CLOSED supervise CLOSED', 'WITHDRAWN supervise WITHDRAWN',
    'REPORTED takeOver REPORTED', 'NEEDS_INFO takeOver NEEDS_INFO', 'VERIFIED takeOver VERIFIED',
    'TRIAGED takeOver TRIAGED', 'DISPATCHED takeOver DISPATCHED', 'OBJECTED takeOver OBJECTED',
    'ACCEPTED takeOver ACCEPTED', 'MEDIATING takeOver MEDIATING', 'INVESTIGATING takeOver INVESTIGATING',
    'PAUSED takeOver PAUSED', 'AGREED takeOver AGREED', 'CONFIRMING takeOver CONFIRMING',
    'PERFORMING takeOver PERFORMING', 'BREACHED takeOver BREACHED', 'FAILED takeOver FAILED',
    'ESCALATED takeOver ESCALATED', 'ROUTED_OUT takeOver ROUTED_OUT', 'REPLIED takeOver REPLIED',
    'UNDER_REVIEW takeOver UNDER_REVIEW', 'UNDER_RECHECK takeOver UNDER_RECHECK', 'AWAIT_RATING takeOver AWAIT_RATING',
    'FOLLOW_UP takeOver FOLLOW_UP', 'REPORTED recuse REPORTED', 'NEEDS_INFO recuse NEEDS_INFO',
    'VERIFIED recuse VERIFIED', 'TRIAGED recuse TRIAGED', 'REJECTED recuse REJECTED',
    'MERGED recuse MERGED', 'VOID recuse VOID', 'DISPATCHED recuse DISPATCHED',
    'OBJECTED recuse OBJECTED', 'ACCEPTED recuse ACCEPTED', 'MEDIATING recuse MEDIATING',
    'INVESTIGATING recuse INVESTIGATING', 'PAUSED recuse PAUSED', 'AGREED recuse AGREED',
    'CONFIRMING recuse CONFIRMING', 'PERFORMING recuse PERFORMING', 'BREACHED recuse BREACHED',
    'FAILED recuse FAILED', 'ESCALATED recuse ESCALATED', 'ROUTED_OUT recuse ROUTED_OUT',
    'ROUTED_DONE recuse ROUTED_DONE', 'REPLIED recuse REPLIED', 'UNDER_REVIEW recuse UNDER_REVIEW',
    'UNDER_RECHECK recuse UNDER_RECHECK', 'FINALISED recuse FINALISED', 'AWAIT_RATING recuse AWAIT_RATING',
    'FOLLOW_UP recuse FOLLOW_UP', 'CLOSED recuse CLOSED', 'WITHDRAWN recuse WITHDRAWN',
    'REPORTED joinClass REPORTED', 'NEEDS_INFO joinClass NEEDS_INFO', 'VERIFIED joinClass VERIFIED',
    'TRIAGED joinClass TRIAGED', 'DISPATCHED joinClass DISPATCHED', 'OBJECTED joinClass OBJECTED',
    'ACCEPTED joinClass ACCEPTED', 'MEDIATING joinClass MEDIATING', 'INVESTIGATING joinClass INVESTIGATING',
    'PAUSED joinClass PAUSED', 'AGREED joinClass AGREED', 'CONFIRMING joinClass CONFIRMING',
    'PERFORMING joinClass PERFORMING', 'BREACHED joinClass BREACHED', 'FAILED joinClass FAILED',
    'ESCALATED joinClass ESCALATED', 'ROUTED_OUT joinClass ROUTED_OUT', 'REPLIED joinClass REPLIED',
    'UNDER_REVIEW joinClass UNDER_REVIEW', 'UNDER_RECHECK joinClass UNDER_RECHECK', 'AWAIT_RATING joinClass AWAIT_RATING',
    'FOLLOW_UP joinClass FOLLOW_UP', 'REPORTED leaveClass REPORTED', 'NEEDS_INFO leaveClass NEEDS_INFO',
    'VERIFIED leaveClass VERIFIED', 'TRIAGED leaveClass TRIAGED', 'DISPATCHED leaveClass DISPATCHED',
    'OBJECTED leaveClass OBJECTED', 'ACCEPTED leaveClass ACCEPTED', 'MEDIATING leaveClass MEDIATING',
    'INVESTIGATING leaveClass INVESTIGATING', 'PAUSED leaveClass PAUSED', 'AGREED leaveClass AGREED',
    'CONFIRMING leaveClass CONFIRMING', 'PERFORMING leaveClass PERFORMING', 'BREACHED leaveClass BREACHED',
    'FAILED leaveClass FAILED', 'ESCALATED leaveClass ESCALATED', 'ROUTED_OUT leaveClass ROUTED_OUT',
    'REPLIED leaveClass REPLIED', 'UNDER_REVIEW leaveClass UNDER_REVIEW', 'UNDER_RECHECK leaveClass UNDER_RECHECK',
    'AWAIT_RATING leaveClass AWAIT_RATING', 'FOLLOW_UP leaveClass FOLLOW_UP', 'REPORTED markFast REPORTED',
    'NEEDS_INFO markFast NEEDS_INFO', 'VERIFIED markFast VERIFIED', 'TRIAGED markFast TRIAGED',
    'DISPATCHED markFast DISPATCHED', 'ACCEPTED markFast ACCEPTED', 'REPORTED recordParties REPORTED',
    'NEEDS_INFO recordParties NEEDS_INFO', 'VERIFIED recordParties VERIFIED', 'TRIAGED recordParties TRIAGED',
    'DISPATCHED recordParties DISPATCHED', 'OBJECTED recordParties OBJECTED', 'ACCEPTED recordParties ACCEPTED',
    'MEDIATING recordParties MEDIATING', 'INVESTIGATING recordParties INVESTIGATING', 'PAUSED recordParties PAUSED',
    'AGREED recordParties AGREED', 'CONFIRMING recordParties CONFIRMING', 'PERFORMING recordParties PERFORMING',
    'BREACHED recordParties BREACHED', 'FAILED recordParties FAILED', 'ESCALATED recordParties ESCALATED',
    'ROUTED_OUT recordParties ROUTED_OUT', 'REPLIED recordParties REPLIED', 'UNDER_REVIEW recordParties UNDER_REVIEW',
    'UNDER_RECHECK recordParties UNDER_RECHECK', 'AWAIT_RATING recordParties AWAIT_RATING', 'FOLLOW_UP recordParties FOLLOW_UP',
    'ACCEPTED jointTask ACCEPTED', 'MEDIATING jointTask MEDIATING', 'INVESTIGATING jointTask INVESTIGATING',
    'AGREED jointTask AGREED', 'PERFORMING jointTask PERFORMING', 'BREACHED jointTask BREACHED',
    'FAILED jointTask FAILED'));

ALTER TABLE item_text DROP CONSTRAINT item_text_part_check;
ALTER TABLE item_text ADD CHECK (part IN ('REPORT', 'SUPPLEMENT', 'MINUTES', 'TERMS', 'PROOF', 'RECORD', 'PARTIES'));
COMMENT ON COLUMN item_text.part IS 'REPORT, SUPPLEMENT, MINUTES of a sitting, TERMS of an agreement, PROOF of performance, RECORD of a settlement on the spot, PARTIES as recorded';

ALTER TABLE account ADD COLUMN body text CHECK (body ~ '^[0-9]{6,15}-[A-Z][A-Z0-9_]*$');
COMMENT ON COLUMN account.body IS 'Body the person works for; null for those who belong to a place. Acts for this body only';
GRANT UPDATE (body) ON account TO fengqiao_app;

INSERT INTO role_permission (role, permission) VALUES
  ('STREET_MEDIATOR', 'ITEM_HANDLE'),
  ('DISTRICT_MEDIATOR', 'ITEM_HANDLE');
