package io.bearhug.delivery.it;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without pictures: keeps cookies, follows redirects, fills in Keycloak's form. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(trusting(cookies))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI root;

    Browser(URI root) {
        this.root = root;
    }

    /** Signs in as somebody of the local realm and answers the page at which they land. */
    HttpResponse<String> signIn(String name, String to) {
        HttpResponse<String> form = open("/console/login?to=" + encoded(to));
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("expected a form to sign in, got " + form.statusCode() + " at " + form.uri());
        }
        String filled = "username=" + encoded(name) + "&password=" + encoded(name);
        return send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(filled)));
    }

    /** Goes to a page. */
    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)));
    }

    /** Asks as the console's own code does. */
    HttpResponse<String> ask(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)).header("X-Requested-With", "JavaScript"));
    }

    /** Everything a page of ours could read from its cookies. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Browsers take this machine for secure, so cookies that are for secure places only go to it all the same. */
    private static CookieHandler trusting(CookieManager cookies) {
        return new CookieHandler() {
            @Override
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
                return cookies.get(uri, headers);
            }

            @Override
            public void put(URI uri, Map<String, List<String>> headers) throws IOException {
                cookies.put(uri, headers);
                cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            }
        };
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
