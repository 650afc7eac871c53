// Runs before the first paint, so that dark stays dark while the console loads.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('bearhug.theme');
  } catch {
    // No storage: the system decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('pf-v6-theme-dark', dark);
})();
