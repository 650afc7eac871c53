package io.bearhug.benchmarks.load.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A running suite, for what is done around a measurement: tokens, sources, questions one by one. */
public final class Suite implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final RunFile run;
    private final boolean throughGateway;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private Suite(Path file, RunFile run, boolean throughGateway) {
        this.file = file;
        this.run = run;
        this.throughGateway = throughGateway;
    }

    /** The suite that the options {@code run} and {@code through} name, or this checkout's. */
    public static Suite of(Options options) {
        Path file = options.find("run").map(Path::of).orElseGet(RunFile::usual);
        String through = options.find("through").orElse("direct");
        if (!through.equals("direct") && !through.equals("gateway")) {
            throw new BadInput("--through is direct or gateway");
        }
        return new Suite(file, RunFile.read(file), through.equals("gateway"));
    }

    /** What it says of itself. */
    public RunFile run() {
        return run;
    }

    /** Its processes and the load's. */
    public Processes processes() {
        return Processes.of(run, file).withLoad();
    }

    /** How its services are called. */
    public String through() {
        return throughGateway ? "gateway" : "direct";
    }

    /** A path of a service: at its own port or through the gateway, as the options say. */
    public Endpoint endpoint(String service, String path, String authorization) {
        URI base = throughGateway ? run.gateway() : run.service(service).url();
        return new Endpoint(base.resolve(path), authorization);
    }

    /** The header of a program of the organisation: {@code channel} or {@code platform}. */
    public String bearer(String client) throws IOException {
        Map<String, String> grant =
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", run.secret(client));
        StringBuilder form = new StringBuilder();
        grant.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(run.tokenEndpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        String token = json(answer).path("access_token").asText();
        if (token.isEmpty()) {
            throw new SuiteTrouble("no token for " + client + ": " + answer.statusCode());
        }
        return "Bearer " + token;
    }

    /** Asks the gateway for something. */
    public Answer get(String path, String authorization) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(run.gateway().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .GET());
        return new Answer(answer.statusCode(), json(answer));
    }

    /** Calls the gateway. */
    public Answer call(String method, String path, String authorization, Object body) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(run.gateway().resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .method(method, HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))));
        return new Answer(answer.statusCode(), json(answer));
    }

    /** The metrics of a service as it prints them. */
    public String metrics(String service) throws IOException {
        URI metrics = run.service(service).url().resolve("/q/metrics");
        return send(HttpRequest.newBuilder(metrics).timeout(PATIENCE).GET()).body();
    }

    /** Lets it be for a while. */
    public void rest(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** An answer of the suite. */
    public record Answer(int status, JsonNode json) {

        /** The body, if the status is a success. */
        public JsonNode orFail(String what) throws SuiteTrouble {
            if (status / 100 != 2) {
                throw new SuiteTrouble(what + " was answered with " + status + ": " + json);
            }
            return json;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            return MAPPER.missingNode();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
