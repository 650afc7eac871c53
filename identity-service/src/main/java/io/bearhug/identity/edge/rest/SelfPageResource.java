package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Person;
import io.bearhug.identity.erasure.ErasePerson;
import io.bearhug.identity.self.Correction;
import io.bearhug.identity.self.OpenDoor;
import io.bearhug.identity.self.SpeakForSelf;
import io.bearhug.identity.self.Wishes;
import io.bearhug.support.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page behind the link. GET only shows; what is done is posted by its forms, each with the token. */
@Path("/v1/self/page")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SelfPageResource {

    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + SelfPage.STYLE_HASH
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final OpenDoor door;
    private final SpeakForSelf speak;
    private final ErasePerson erase;

    SelfPageResource(OpenDoor door, SpeakForSelf speak, ErasePerson erase) {
        this.door = door;
        this.speak = speak;
        this.erase = erase;
    }

    /** Shows everything. Changes nothing. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> look(@QueryParam("token") @Nullable String token) {
        return door.visitor(token).map(found -> found.map(
                        person -> ok(new SelfPage(String.valueOf(token)).show(person, Optional.empty())))
                .orElseGet(SelfPageResource::unknown));
    }

    /** Does what a form asks for. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> act(MultivaluedMap<String, String> form) {
        String token = form.getFirst("token");
        return door.visitor(token).flatMap(found -> found.map(person -> act(person, String.valueOf(token), form))
                .orElseGet(() -> Uni.createFrom().item(unknown())));
    }

    private Uni<Response> act(Person person, String token, MultivaluedMap<String, String> form) {
        return switch (String.valueOf(form.getFirst("do"))) {
            case "consent" ->
                done(
                        person,
                        token,
                        speak.consent(person, choice(form))
                                .map(ConsentAnswers::recorded)
                                .replaceWithVoid());
            case "pause" -> done(person, token, speak.pause(person, SelfInput.day("until", form.getFirst("until"))));
            case "wishes" -> done(person, token, speak.wish(person, wishes(form)));
            case "correct" -> done(person, token, correct(person, form));
            case "other" -> done(person, token, other(person, form));
            case "denyRelation" -> done(person, token, deny(person, form, Correction.About.RELATION));
            case "denyOccasion" -> done(person, token, deny(person, form, Correction.About.OCCASION));
            case "forget" -> forget(person, form);
            default ->
                throw ProblemException.invalid(
                        "/do", "expected consent, pause, wishes, correct, other, denyRelation, denyOccasion or forget");
        };
    }

    private static SpeakForSelf.Choice choice(MultivaluedMap<String, String> form) {
        String point = form.getFirst("contactPoint");
        return new SpeakForSelf.Choice(
                SelfInput.text("purpose", form.getFirst("purpose")),
                SelfInput.textOrNull("channel", form.getFirst("channel")),
                point == null ? null : Given.key("contactPoint", point),
                "true".equals(form.getFirst("granted")));
    }

    private static Wishes wishes(MultivaluedMap<String, String> form) {
        return SelfInput.wishes(new Wishes(
                "true".equals(form.getFirst("humansOnly")),
                "true".equals(form.getFirst("onlyWhenAsked")),
                form.getFirst("channel"),
                form.getFirst("tone")));
    }

    private Uni<Void> correct(Person person, MultivaluedMap<String, String> form) {
        return said(
                person,
                new Correction(
                        Correction.About.TRAIT,
                        SelfInput.text("id", form.getFirst("id")),
                        Correction.Says.WRONG,
                        SelfInput.textOrNull("value", form.getFirst("value"))));
    }

    /** What is right of somebody else in their life. */
    private Uni<Void> other(Person person, MultivaluedMap<String, String> form) {
        Map<String, Object> right = new LinkedHashMap<>();
        for (String field : SelfOthers.FIELDS) {
            String given = SelfInput.textOrNull(field, form.getFirst(field));
            if (given != null) {
                right.put(field, given);
            }
        }
        if (right.isEmpty()) {
            throw ProblemException.invalid("/" + SelfOthers.FIELDS.getFirst(), "expected what is right");
        }
        return said(
                person,
                new Correction(
                        Correction.About.RELATION,
                        SelfInput.text("id", form.getFirst("id")),
                        Correction.Says.WRONG,
                        right));
    }

    /** That there is nobody and no day like that. */
    private Uni<Void> deny(Person person, MultivaluedMap<String, String> form, Correction.About about) {
        return said(
                person,
                new Correction(about, SelfInput.text("id", form.getFirst("id")), Correction.Says.NOT_MINE, null));
    }

    private Uni<Void> said(Person person, Correction correction) {
        return speak.correct(person, correction)
                .invoke(because -> because.ifPresent(why -> {
                    throw ProblemException.invalid("/id", why);
                }))
                .replaceWithVoid();
    }

    private Uni<Response> forget(Person person, MultivaluedMap<String, String> form) {
        if (!"yes".equals(form.getFirst("sure"))) {
            throw ProblemException.invalid("/sure", "expected yes");
        }
        return erase.erase(person.id()).map(_ -> ok(SelfPage.forgotten()));
    }

    /** What was said is a fact from now on; the page may still show it as it was a moment ago. */
    private Uni<Response> done(Person person, String token, Uni<Void> said) {
        return said.chain(() -> door.visitor(token))
                .map(found -> ok(new SelfPage(token)
                        .show(found.orElse(person), Optional.of("Done. It counts everywhere from this moment on."))));
    }

    private static Response ok(String html) {
        return page(Response.Status.OK, html);
    }

    private static Response unknown() {
        return page(Response.Status.NOT_FOUND, SelfPage.unknown());
    }

    private static Response page(Response.Status status, String html) {
        return Response.status(status)
                .entity(html)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
