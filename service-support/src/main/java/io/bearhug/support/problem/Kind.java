package io.bearhug.support.problem;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problems the suite has everywhere. Slugs are stable: callers compare them. */
public enum Kind {
    INVALID(400, "invalid-input", "The input is not valid"),
    UNREADABLE(400, "unreadable-input", "The input could not be read"),
    UNAUTHENTICATED(401, "unauthenticated", "We do not know who you are"),
    FORBIDDEN(403, "forbidden", "You may not do this"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This cannot be done here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation you accept"),
    CONFLICT(409, "conflict", "This contradicts what is already there"),
    GONE(410, "gone", "This is no longer there"),
    TOO_LARGE(413, "too-large", "The input is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "This media type is not understood here"),
    UNPROCESSABLE(422, "unprocessable", "The content cannot be accepted"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    INTERNAL(500, "internal", "Something went wrong on our side"),
    UNAVAILABLE(503, "unavailable", "A part we need is unavailable");

    private final int status;
    private final String slug;
    private final String title;

    Kind(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Stable name, last part of the problem's type. */
    public String slug() {
        return slug;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** The kind that stands for a status nobody said more about. */
    static Optional<Kind> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && kind != INVALID)
                .findFirst();
    }
}
