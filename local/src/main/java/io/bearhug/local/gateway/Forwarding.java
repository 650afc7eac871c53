package io.bearhug.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/**
 * What the gateway adds to each request it forwards: who asked, and an end to bodies that are too large.
 *
 * @param scheme of the gateway
 * @param largestBody in bytes
 */
record Forwarding(String scheme, long largestBody) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest from = request.proxiedRequest();
        var _ = request.headers()
                .set("X-Forwarded-For", from.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", scheme)
                .remove("Forwarded");
        if (from.authority() != null) {
            var _ = request.headers().set("X-Forwarded-Host", from.authority().toString());
        }
        if (from.getHeader("Content-Length") == null && from.getHeader("Transfer-Encoding") != null) {
            var _ = request.setBody(Body.body(new BoundedStream(
                    request.getBody().stream(), largestBody, () -> Problem.TOO_LARGE.answer(from.response()))));
        }
        return context.sendRequest();
    }
}
