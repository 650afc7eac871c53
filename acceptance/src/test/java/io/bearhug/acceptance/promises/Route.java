package io.bearhug.acceptance.promises;

import java.util.List;
import java.util.Set;

/**
 * A route and who may use it. Bodies are such that nothing comes of them.
 *
 * @param method of HTTP
 * @param path with ids that name nothing
 * @param body JSON, empty for none
 * @param allowed who is let in
 */
record Route(String method, String path, String body, Set<String> allowed) {

    private static final Set<String> SENDERS = Set.of("server key", "browser key", "channel", "admin");
    private static final Set<String> ASKERS = Set.of("channel", "admin");
    private static final Set<String> READERS = Set.of("viewer", "marketer", "approver", "agent", "admin");
    private static final Set<String> AUTHORS = Set.of("marketer", "approver", "admin");
    private static final Set<String> APPROVERS = Set.of("approver");
    private static final Set<String> REPLAYERS = Set.of("marketer", "approver", "agent", "admin");
    private static final Set<String> AGENTS = Set.of("agent", "admin");
    private static final Set<String> ADMINS = Set.of("admin");

    /** What only the services ask each other, or only the person themselves by a link of their own. */
    private static final Set<String> NO_ONE = Set.of();

    private static final String PERSON = "/v1/persons/01890000-0000-7000-8000-000000000000";
    private static final String SOURCE = "/v1/sources/no-such-source";
    private static final String IMPORT = "/v1/imports/no-such-import";
    private static final String DRAFTS = "/v1/catalogue/drafts";

    /** All of them. */
    static final List<Route> ALL = List.of(
            new Route("POST", "/v1/identify", "{}", SENDERS),
            new Route("POST", "/v1/track", "{}", SENDERS),
            new Route("POST", "/v1/page", "{}", SENDERS),
            new Route("POST", "/v1/screen", "{}", SENDERS),
            new Route("POST", "/v1/group", "{}", SENDERS),
            new Route("POST", "/v1/alias", "{}", SENDERS),
            new Route("POST", "/v1/batch", "{\"batch\":[]}", SENDERS),
            new Route("GET", "/v1/sources", "", ADMINS),
            new Route("POST", "/v1/sources", "{}", ADMINS),
            new Route("GET", SOURCE, "", ADMINS),
            new Route("PUT", SOURCE, "{}", ADMINS),
            new Route("POST", SOURCE + "/keys", "", ADMINS),
            new Route("DELETE", SOURCE + "/keys/no-such-key", "", ADMINS),
            new Route("GET", SOURCE + "/changes", "", ADMINS),
            new Route("GET", SOURCE + "/tracking-plan", "", ADMINS),
            new Route("PUT", SOURCE + "/tracking-plan", "{}", ADMINS),
            new Route("GET", SOURCE + "/rejects", "", ADMINS),
            new Route("POST", SOURCE + "/rejects/replay", "{}", ADMINS),
            new Route("GET", "/v1/identity/export/persons?after=no-such-person", "", ADMINS),
            new Route("GET", "/v1/imports", "", ADMINS),
            new Route("POST", "/v1/imports", "{}", ADMINS),
            new Route("GET", IMPORT, "", ADMINS),
            new Route("PUT", IMPORT + "/rows", "", ADMINS),
            new Route("GET", IMPORT + "/errors", "", ADMINS),
            new Route("POST", IMPORT + "/cancel", "", ADMINS),
            new Route("GET", "/v1/persons?namespace=user_id&value=nobody-at-all", "", READERS),
            new Route("POST", "/v1/persons/search", "{\"namespace\":\"user_id\",\"value\":\"nobody-at-all\"}", READERS),
            new Route("POST", "/v1/persons/find", "{\"name\":\"nobody at all\"}", READERS),
            new Route("GET", PERSON, "", READERS),
            new Route("GET", PERSON + "/why?a=user_id:a&b=user_id:b", "", AGENTS),
            new Route("GET", PERSON + "/lineage", "", AGENTS),
            new Route("POST", PERSON + "/unmerge", "{}", ADMINS),
            new Route("POST", "/v1/identity/facts", "{}", ADMINS),
            new Route("POST", "/v1/identity/was", "{}", AGENTS),
            new Route("GET", "/v1/identity/namespaces", "", ADMINS),
            new Route("PUT", "/v1/identity/namespaces", "{}", ADMINS),
            new Route("GET", "/v1/identity/namespaces/versions", "", ADMINS),
            new Route("POST", "/v1/identity/namespaces/dry-run", "{}", ADMINS),
            new Route("GET", "/v1/identity/reviews", "", AGENTS),
            new Route("POST", "/v1/identity/likely-matches/searches", "", ADMINS),
            new Route("GET", "/v1/identity/likely-matches/searches/no-such-search", "", AGENTS),
            new Route("GET", "/v1/identity/likely-matches", "", AGENTS),
            new Route("POST", "/v1/identity/likely-matches/no-such-match", "{}", ADMINS),
            new Route("POST", "/v1/identity/reviews/no-such-person/close", "", ADMINS),
            new Route("PUT", PERSON + "/consents", "{}", ADMINS),
            new Route("GET", PERSON + "/consents/history", "", READERS),
            new Route("DELETE", PERSON, "", ADMINS),
            new Route("GET", PERSON + "/export", "", AGENTS),
            new Route("GET", "/v1/erasures", "", ADMINS),
            new Route("POST", "/v1/erasures/mentions", "{}", ADMINS),
            new Route("GET", "/v1/identity/households/no-such-household", "", AGENTS),
            new Route("GET", "/v1/erasures/01890000-0000-7000-8000-000000000000", "", ADMINS),
            new Route("POST", "/v1/self/links", "{}", ASKERS),
            new Route("GET", "/v1/self", "", NO_ONE),
            new Route("DELETE", "/v1/self", "", NO_ONE),
            new Route("PUT", "/v1/self/consents", "{}", NO_ONE),
            new Route("PUT", "/v1/self/pause", "{}", NO_ONE),
            new Route("PUT", "/v1/self/wishes", "{}", NO_ONE),
            new Route("POST", "/v1/self/corrections", "{}", NO_ONE),
            new Route("GET", PERSON + "/contact-state", "", READERS),
            new Route("POST", "/v1/contexts/query", "{}", READERS),
            new Route("GET", "/v1/contexts/no-such-person", "", READERS),
            new Route("GET", "/v1/contexts/no-such-person/events", "", READERS),
            new Route("GET", "/v1/contexts/no-such-person/stream", "", READERS),
            new Route("GET", "/v1/contexts/activity", "", READERS),
            new Route("POST", "/v1/decisions", "{}", ASKERS),
            new Route("GET", "/v1/decisions?person=01890000-0000-7000-8000-000000000000", "", READERS),
            new Route("GET", "/v1/decisions/no-such-decision", "", READERS),
            new Route("POST", "/v1/decisions/no-such-decision/replay", "", REPLAYERS),
            new Route("GET", "/v1/decisions/no-such-decision/still-true?placement=no-such-place", "", NO_ONE),
            new Route("GET", "/v1/reports/activity", "", READERS),
            new Route("GET", "/v1/reports/people", "", READERS),
            new Route("GET", "/v1/reports/underserved", "", READERS),
            new Route("GET", "/v1/reports/silence", "", READERS),
            new Route("GET", "/v1/experiments", "", READERS),
            new Route("GET", "/v1/experiments/no-such-experiment", "", READERS),
            new Route("GET", "/v1/models", "", READERS),
            new Route("POST", "/v1/outcomes", "{}", ASKERS),
            new Route("POST", "/v1/tokens", "{}", ASKERS),
            new Route("GET", "/v1/catalogue", "", READERS),
            new Route("GET", "/v1/catalogue/sentences", "", READERS),
            new Route("GET", "/v1/catalogue/versions", "", READERS),
            new Route("GET", "/v1/catalogue/versions/v999999", "", READERS),
            new Route("POST", "/v1/catalogue/versions/v999999/rollback", "", APPROVERS),
            new Route("GET", DRAFTS, "", READERS),
            new Route("GET", DRAFTS + "/no-such-draft", "", READERS),
            new Route("PUT", DRAFTS + "/who-may", "{\"nonsense\":1}", AUTHORS),
            new Route("GET", DRAFTS + "/no-such-draft/diff", "", READERS),
            new Route("POST", DRAFTS + "/no-such-draft/submit", "", AUTHORS),
            new Route("POST", DRAFTS + "/no-such-draft/approve", "", APPROVERS),
            new Route("POST", DRAFTS + "/no-such-draft/reject", "", APPROVERS),
            new Route("POST", DRAFTS + "/no-such-draft/publish", "", APPROVERS),
            new Route("POST", "/v1/simulations", "{}", AUTHORS),
            new Route("GET", "/v1/simulations", "", READERS),
            new Route("GET", "/v1/simulations/no-such-simulation", "", READERS),
            new Route("GET", "/v1/simulations/no-such-simulation/people-with-nothing", "", READERS),
            new Route("POST", "/v1/evaluations", "{}", AUTHORS),
            new Route("GET", "/v1/evaluations", "", READERS),
            new Route("GET", "/v1/evaluations/no-such-evaluation", "", READERS),
            new Route("GET", "/v1/items?limit=1", "", READERS),
            new Route("PUT", "/v1/items", "{}", AUTHORS),
            new Route("GET", "/v1/deliveries", "", READERS),
            new Route("GET", "/v1/deliveries/activity", "", READERS),
            new Route("GET", "/v1/deliveries/no-such-delivery", "", READERS),
            new Route("POST", "/v1/deliveries/no-such-delivery/resend", "", AGENTS));
}
