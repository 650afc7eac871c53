package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.export.InWords;
import io.bearhug.support.identifiers.Namespaces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The person's own page: plain, accessible, without scripts. Each form carries the token of the link, and there is no cookie: what
 * another site posts in their name comes without a token.
 */
final class SelfPage {

    private static final String STYLE = """
            body{margin:0;background:#f4f1ec;color:#2b2622;font:18px/1.55 Georgia,serif}
            main{max-width:42em;margin:4vh auto;padding:1.5em;background:#fff;border-radius:12px;overflow-wrap:anywhere}
            h1{font-size:1.5em;line-height:1.25}h2{font-size:1.2em;margin-top:2em}
            li{margin:.6em 0}form{margin:.5em 0}fieldset{border:1px solid #8c8177;border-radius:8px;margin:0 0 1em}
            label{display:block;margin:.5em 0}
            input,button{font:inherit;min-height:44px;box-sizing:border-box;max-width:100%}
            input[type=checkbox]{min-height:24px;width:24px;vertical-align:middle}
            button{padding:0 1.2em;border:0;border-radius:8px;background:#8a3b12;color:#fff;cursor:pointer}
            :focus-visible{outline:3px solid #2b2622;outline-offset:3px}
            @media (prefers-color-scheme:dark){body{background:#1d1a17;color:#efe8df}main{background:#2a2622}
            button{background:#f0b48c;color:#2a1a10}:focus-visible{outline-color:#efe8df}}
            """;

    /** Of the style element, for the content security policy. */
    static final String STYLE_HASH = hash(STYLE);

    /** Names people know as their addresses. */
    private static final Set<String> ADDRESSES = Set.of(Namespaces.EMAIL, Namespaces.PHONE);

    private final String token;

    SelfPage(String token) {
        this.token = token;
    }

    /** Everything, with what can be done about it. */
    String show(Person person, Optional<String> done) {
        return page(
                "What we know of you",
                done.map(text -> "<p role=\"status\"><strong>" + escape(text) + "</strong></p>\n")
                                .orElse("")
                        + names(person)
                        + traits(person)
                        + new SelfOthers(this).show(person)
                        + consents(person)
                        + pause(person)
                        + wishes(person)
                        + forget());
    }

    /** That it has begun. */
    static String forgotten() {
        return page(
                "We are forgetting you",
                "<p role=\"status\">Within a minute nothing here knows you any more. You can close this page.</p>\n");
    }

    /** That the link is too old or none of ours. */
    static String unknown() {
        return page(
                "This link does not work any more",
                "<p>Links to this page are good for a short while. Please ask for a new one where you got it.</p>\n");
    }

    private static String names(Person person) {
        return "<h2>Names we know you by</h2>\n<ul>\n"
                + person.identifiers().stream()
                        .map(name -> "<li>" + escape(InWords.name(name)) + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n";
    }

    private String traits(Person person) {
        String items = person.traits().entrySet().stream()
                .map(entry -> trait(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return "<h2>What we know of you</h2>\n"
                + (items.isEmpty() ? "<p>Nothing.</p>\n" : "<ul>\n" + items + "</ul>\n");
    }

    private String trait(String name, Trait trait) {
        String id = "c-" + Integer.toHexString(name.hashCode());
        return "<li>" + escape(InWords.trait(name, trait))
                + form(
                        "correct",
                        hidden("id", name) + "<label for=\"" + id + "\">What is right instead of "
                                + escape(String.valueOf(trait.value())) + " (leave empty if it is not so)</label>"
                                + "<input id=\"" + id + "\" name=\"value\" maxlength=\"255\"> ",
                        "Correct " + name)
                + "</li>\n";
    }

    private String consents(Person person) {
        String items = person.consents().stream()
                .map(consent -> "<li>" + escape(consent.purpose())
                        + (consent.channel() == null ? "" : " by " + escape(consent.channel()))
                        + escape(at(consent.contactPoint())) + ": "
                        + (consent.granted() ? "yes" : "no")
                        + otherwise(consent, consent.contactPoint())
                        + undecided(person, consent).stream()
                                .map(point -> otherwise(consent, point))
                                .collect(Collectors.joining())
                        + "</li>\n")
                .collect(Collectors.joining());
        return "<h2>What we may do</h2>\n"
                + (items.isEmpty()
                        ? "<p>You have said neither yes nor no: we take that for a no.</p>\n"
                        : "<ul>\n" + items + "</ul>\n");
    }

    /** To say the opposite of it about a contact point; null for all. */
    private String otherwise(Consent consent, @Nullable String point) {
        return form(
                "consent",
                hidden("purpose", consent.purpose())
                        + hidden("channel", consent.channel())
                        + hidden("contactPoint", point)
                        + hidden("granted", String.valueOf(!consent.granted())),
                (consent.granted() ? "Say no to " : "Say yes to ") + consent.purpose() + at(point));
    }

    /** Where somebody has several addresses: those for which a word about all of them counts. */
    private static List<String> undecided(Person person, Consent consent) {
        List<String> all = person.identifiers().stream()
                .filter(name -> ADDRESSES.contains(name.namespace()))
                .map(name -> name.identifier().key())
                .toList();
        return consent.contactPoint() != null || all.size() < 2
                ? List.of()
                : all.stream()
                        .filter(point -> person.consents().stream().noneMatch(it -> isAbout(it, consent, point)))
                        .toList();
    }

    private static boolean isAbout(Consent said, Consent same, String point) {
        return said.purpose().equals(same.purpose())
                && Objects.equals(said.channel(), same.channel())
                && point.equals(said.contactPoint());
    }

    /** Which contact point it is about; nothing if it is about all. */
    private static String at(@Nullable String point) {
        return point == null ? "" : " at " + InWords.address(point);
    }

    private String pause(Person person) {
        String until = text(person, "touch.pauseUntil");
        return "<h2>Leave me alone for a while</h2>\n"
                + form(
                        "pause",
                        "<label for=\"until\">Until (empty: no longer)</label><input id=\"until\" name=\"until\" type=\"date\" value=\""
                                + escape(until.substring(0, Math.min(10, until.length()))) + "\"> ",
                        "Keep to this date");
    }

    private String wishes(Person person) {
        return "<h2>My way</h2>\n"
                + form(
                        "wishes",
                        "<fieldset><legend>How I want to be treated</legend>"
                                + box(person, "humansOnly", "Humans only")
                                + box(person, "onlyWhenAsked", "Only when I ask")
                                + field(person, "channel", "Only by this channel, such as email or chat")
                                + field(person, "tone", "In this tone")
                                + "</fieldset>",
                        "Keep to my wishes");
    }

    private String forget() {
        return "<h2>Forget me</h2>\n<p>Everything we know of you is erased, everywhere. It cannot be undone.</p>\n"
                + form(
                        "forget",
                        "<label for=\"sure\"><input id=\"sure\" name=\"sure\" type=\"checkbox\" value=\"yes\" required> I am sure</label>",
                        "Forget me");
    }

    private static String box(Person person, String name, String label) {
        boolean on = "true".equals(text(person, "touch." + name));
        return "<label for=\"" + name + "\"><input id=\"" + name + "\" name=\"" + name
                + "\" type=\"checkbox\" value=\"true\"" + (on ? " checked" : "") + "> " + label + "</label>";
    }

    private static String field(Person person, String name, String label) {
        return "<label for=\"" + name + "\">" + label + "</label><input id=\"" + name + "\" name=\"" + name
                + "\" maxlength=\"100\" value=\"" + escape(text(person, "touch." + name)) + "\">";
    }

    String form(String action, String fields, String button) {
        return "<form method=\"post\" action=\"page\">" + hidden("token", token) + hidden("do", action) + fields
                + "<button type=\"submit\">" + escape(button) + "</button></form>\n";
    }

    static String hidden(String name, @Nullable String value) {
        return value == null ? "" : "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escape(value) + "\">";
    }

    private static String text(Person person, String name) {
        Map<String, Trait> traits = person.traits();
        Trait trait = traits.get(name);
        return trait == null ? "" : String.valueOf(trait.value());
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(title, STYLE, title, body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
