package io.bearhug.local.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.local.servers.ServerAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the realm's people and clients; each is fetched once per test JVM. */
public final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of a person: viewer, marketer, approver, agent or admin. */
    public static String forUser(String name) {
        return KNOWN.computeIfAbsent("user " + name, _ -> {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", "password");
            form.put("client_id", "console");
            form.put("username", name);
            form.put("password", name);
            return fetch(form);
        });
    }

    /** A token of a client: channel, platform, or a service by its name, e.g. {@code decision-service}. */
    public static String forClient(String id) {
        return KNOWN.computeIfAbsent("client " + id, _ -> {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", "client_credentials");
            form.put("client_id", id);
            form.put("client_secret", secret(id));
            return fetch(form);
        });
    }

    private static ServerAddresses addresses() {
        return TestServers.shared().addresses();
    }

    private static String secret(String client) {
        String secret = addresses().clientSecrets().get(client);
        if (secret == null) {
            throw new IllegalArgumentException("No confidential client " + client + " in the realm");
        }
        return secret;
    }

    private static String fetch(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses().tokenEndpoint()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No token: " + response.statusCode() + " " + response.body());
            }
            return new ObjectMapper()
                    .readTree(response.body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak is away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while getting a token", e);
        }
    }
}
