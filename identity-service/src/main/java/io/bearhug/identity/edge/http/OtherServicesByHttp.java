package io.bearhug.identity.edge.http;

import io.bearhug.identity.export.Export;
import io.bearhug.identity.export.OtherServices;
import io.bearhug.support.http.PeerClient;
import io.bearhug.support.http.PeerClients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the other services, as a service, page by page. */
@ApplicationScoped
class OtherServicesByHttp implements OtherServices {

    private static final Logger LOG = Logger.getLogger(OtherServicesByHttp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ITEMS = "items";
    private static final String NEXT = "next";

    /** What is beyond stays behind the last cursor, which is then shown. */
    private static final int MOST_PAGES = 100;

    private final PeerClients peers;

    OtherServicesByHttp(PeerClients peers) {
        this.peers = peers;
    }

    @Override
    public Uni<Optional<Object>> show(Export.Part part) {
        return Uni.createFrom()
                .deferred(() -> page(client(part.service()), part.path(), List.of(), "", MOST_PAGES))
                .map(Optional::of)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s could not show its part: %s", part.service(), failure.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private PeerClient client(String service) {
        return peers.of(service.substring(0, service.indexOf('-'))).within(PATIENCE);
    }

    private static Uni<Object> page(PeerClient client, String path, List<Object> before, String after, int left) {
        return client.find(path + after, Object.class).flatMap(found -> {
            Object page = found.orElse(Map.of());
            if (!(page instanceof Map<?, ?> fields && fields.get(ITEMS) instanceof List<?> items)) {
                return Uni.createFrom().item(page);
            }
            List<Object> all = new ArrayList<>(before);
            all.addAll(items);
            return fields.get(NEXT) instanceof String next && left > 1
                    ? page(client, path, all, cursor(path, next), left - 1)
                    : Uni.createFrom().item(with(fields, all));
        });
    }

    private static String cursor(String path, String next) {
        return (path.contains("?") ? "&" : "?") + "after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static Object with(Map<?, ?> fields, List<Object> items) {
        Map<Object, Object> all = new LinkedHashMap<>(fields);
        all.put(ITEMS, items);
        return all;
    }
}
