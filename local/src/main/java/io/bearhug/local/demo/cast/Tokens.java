package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.StreamSupport;

/** Access tokens of the local realm's people and programs, each fetched once; they live longer than a demo or test run. */
final class Tokens {

    private final HttpClient http;
    private final JsonNode run;
    private final Map<String, Caller> known = new ConcurrentHashMap<>();

    /** Tokens for the suite that a run file describes. */
    Tokens(HttpClient http, JsonNode run) {
        this.http = http;
        this.run = run;
    }

    /** A person: viewer, marketer, approver, agent or admin. */
    Caller person(String name) {
        return known.computeIfAbsent("person " + name, _ -> fetch(personForm(name)));
    }

    /** A program: channel or platform. */
    Caller program(String id) {
        return known.computeIfAbsent("program " + id, _ -> fetch(programForm(id)));
    }

    private Map<String, String> personForm(String name) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "console");
        form.put("username", name);
        form.put("password", entry("users", "name", name).path("password").asText());
        return form;
    }

    private Map<String, String> programForm(String id) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", id);
        form.put("client_secret", entry("clients", "id", id).path("secret").asText());
        return form;
    }

    private JsonNode entry(String list, String field, String value) {
        return StreamSupport.stream(run.path(list).spliterator(), false)
                .filter(entry -> entry.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The run file lists no " + value + " under " + list));
    }

    private Caller fetch(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(run.path("tokenEndpoint").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode token = Door.MAPPER.readTree(response.body()).path("access_token");
            if (token.isMissingNode()) {
                throw new IllegalStateException("No token: " + response.statusCode() + " " + response.body());
            }
            return new Caller.Bearer(token.asText());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak is away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while getting a token", e);
        }
    }
}
