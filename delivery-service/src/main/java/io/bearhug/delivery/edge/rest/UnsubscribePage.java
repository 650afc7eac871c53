package io.bearhug.delivery.edge.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page behind the link: plain, accessible, without scripts. */
final class UnsubscribePage {

    private static final String STYLE = """
            body{margin:0;background:#f4f1ec;color:#2b2622;font:18px/1.55 Georgia,serif}
            main{max-width:34em;margin:8vh auto;padding:2em;background:#fff;border-radius:12px}
            h1{font-size:1.5em;line-height:1.25;margin:0 0 .8em}
            button{font:inherit;min-height:48px;padding:0 1.5em;border:0;border-radius:8px;background:#8a3b12;color:#fff;cursor:pointer}
            button:focus-visible{outline:3px solid #2b2622;outline-offset:3px}
            @media (prefers-color-scheme:dark){body{background:#1d1a17;color:#efe8df}main{background:#2a2622}
            button{background:#f0b48c;color:#2a1a10}button:focus-visible{outline-color:#efe8df}}
            """;

    /** Of the style element, for the content security policy. */
    static final String STYLE_HASH = hash(STYLE);

    private final String house;

    UnsubscribePage(String house) {
        this.house = house;
    }

    /** Asks once. */
    String ask(String what) {
        return page(
                "No more of these?",
                "<p>One click, and we send you no more mails for: <strong>" + escape(what) + "</strong>.</p>\n"
                        + "<form method=\"post\">"
                        + "<input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                        + "<button type=\"submit\">No more of these</button></form>");
    }

    /** Says that it is done; the same after a second click. */
    String done(String what) {
        return page(
                "Done",
                "<p role=\"status\">You will get no more mails for: <strong>" + escape(what)
                        + "</strong>. Nobody asks why.</p>\n<p>You can close this page.</p>");
    }

    /** Says that the link is none of ours. */
    String unknown() {
        return page(
                "This link does not work",
                "<p>Perhaps it was cut off on its way. Please use the link in the mail itself, or answer to the mail; "
                        + "a human will see to it.</p>");
    }

    private String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – %s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(title, escape(house), STYLE, title, body);
    }

    private static String escape(String text) {
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
