package io.bearhug.support.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. For what callers did wrong or cannot have now; never for a broken invariant of ours. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient @Nullable Duration retryAfter;

    private ProblemException(Problem problem, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(problem.title() + (problem.detail() == null ? "" : ": " + problem.detail()), cause, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** Ends the request with this problem. */
    public static ProblemException of(Problem problem) {
        return new ProblemException(problem, null, null);
    }

    /** Ends the request with a problem of this kind. */
    public static ProblemException of(Kind kind, String detail) {
        return of(Problem.of(kind, detail));
    }

    /** 400: one field is wrong. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(Problem.Fault.at(pointer, detail)));
    }

    /** 400: these things are wrong. */
    public static ProblemException invalid(List<Problem.Fault> errors) {
        return of(Problem.of(Kind.INVALID, null).with(errors));
    }

    /** 422: readable, but what it says cannot be accepted. */
    public static ProblemException unprocessable(String detail, List<Problem.Fault> errors) {
        return of(Problem.of(Kind.UNPROCESSABLE, detail).with(errors));
    }

    /** 401. */
    public static ProblemException unauthenticated(String detail) {
        return of(Kind.UNAUTHENTICATED, detail);
    }

    /** 403. */
    public static ProblemException forbidden(String detail) {
        return of(Kind.FORBIDDEN, detail);
    }

    /** 404. */
    public static ProblemException notFound(String detail) {
        return of(Kind.NOT_FOUND, detail);
    }

    /** 409. */
    public static ProblemException conflict(String detail) {
        return of(Kind.CONFLICT, detail);
    }

    /** 413. */
    public static ProblemException tooLarge(String detail) {
        return of(Kind.TOO_LARGE, detail);
    }

    /** 429 with Retry-After. */
    public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(Kind.TOO_MANY_REQUESTS, detail), retryAfter, null);
    }

    /** 503 with Retry-After. */
    public static ProblemException unavailable(String detail, Duration retryAfter, @Nullable Throwable cause) {
        return new ProblemException(Problem.of(Kind.UNAVAILABLE, detail), retryAfter, cause);
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }

    /** When to try again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
