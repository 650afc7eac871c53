package io.bearhug.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.contracts.Lists;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a caller sees it (RFC 9457).
 *
 * @param type stable name of the kind of problem: {@code urn:bearhug:problem:SLUG}
 * @param title the kind in words
 * @param status HTTP status
 * @param detail what was wrong this time, for a human
 * @param errors what was wrong where, for bad input
 * @param traceId under which we find it in our logs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<Fault> errors,
        @Nullable String traceId) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:bearhug:problem:";

    public Problem {
        errors = Lists.copy(errors);
    }

    /**
     * One thing that is wrong with an input.
     *
     * @param pointer JSON pointer to the field
     * @param line from 1, where the text could not even be read
     * @param column from 1
     * @param detail what was expected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable Integer line,
            @Nullable Integer column,
            String detail) {

        /** A field's error. */
        public static Fault at(String pointer, String detail) {
            return new Fault(pointer, null, null, detail);
        }

        /** An error at a place in a text. */
        public static Fault at(int line, int column, String detail) {
            return new Fault(null, line, column, detail);
        }
    }

    /** A problem of a kind the suite has everywhere. */
    public static Problem of(Kind kind, @Nullable String detail) {
        return new Problem(TYPES + kind.slug(), kind.title(), kind.status(), detail, List.of(), currentTrace());
    }

    /** A problem of a service's own kind. */
    public static Problem of(int status, String slug, String title, @Nullable String detail) {
        return new Problem(TYPES + slug, title, status, detail, List.of(), currentTrace());
    }

    /** The same problem with what is wrong where. */
    public Problem with(List<Fault> errors) {
        return new Problem(type, title, status, detail, errors, traceId);
    }

    private static @Nullable String currentTrace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
