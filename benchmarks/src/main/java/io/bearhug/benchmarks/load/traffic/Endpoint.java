package io.bearhug.benchmarks.load.traffic;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Something that takes JSON by POST.
 *
 * @param uri where
 * @param authorization the header's value, empty for none
 */
public record Endpoint(URI uri, String authorization) {

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /** The whole request with this body, ready to be written. */
    public byte[] request(String body) {
        byte[] json = body.getBytes(StandardCharsets.UTF_8);
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + uri.getRawAuthority()
                + "\r\nContent-Type: application/json\r\n"
                + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                + "Content-Length: " + json.length + "\r\n\r\n";
        byte[] begin = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[begin.length + json.length];
        System.arraycopy(begin, 0, whole, 0, begin.length);
        System.arraycopy(json, 0, whole, begin.length, json.length);
        return whole;
    }
}
