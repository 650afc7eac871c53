package io.bearhug.local.gateway;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * An answer of the gateway itself when it does not forward: RFC 9457 problem details.
 *
 * @param status the HTTP status
 * @param type the last word of its stable type
 * @param title what kind of problem, in words
 * @param detail what to do about this one
 */
record Problem(int status, String type, String title, String detail) {

    static final Problem NO_SUCH_PATH = new Problem(
            404,
            "not-found",
            "There is nothing here",
            "Nothing is served at this path; see /openapi.json for what is.");
    static final Problem TOO_LARGE = new Problem(
            413, "too-large", "The input is too large", "Send less at once; see the limits in the documentation.");

    /** Seconds after which trying again makes sense. */
    private static final int RETRY_AFTER = 2;

    static Problem away(String service) {
        return new Problem(
                503, "unavailable", "A part we need is unavailable", service + " does not answer just now; try again.");
    }

    void answer(HttpServerResponse response) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (status == 503) {
            response.putHeader("Retry-After", Integer.toString(RETRY_AFTER));
        }
        var _ = response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(body());
    }

    private String body() {
        return new JsonObject()
                .put("type", "urn:bearhug:problem:" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode();
    }
}
