/** What is checked of the chart without a cluster: a real Helm renders it, and Kubernetes' own model reads the result. */
@NullMarked
package io.bearhug.k8s;

import org.jspecify.annotations.NullMarked;
