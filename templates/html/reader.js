(() => {
  // Remembers, in this browser only, what the reader chose and how far the reader got.
  const key = name => `${document.title} ${name}`;
  const recall = name => {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(key(name), value);
    } catch {}
  };

  const settings = document.getElementById('settings');
  for (const name of ['size', 'colours', 'letters']) {
    const choice = document.getElementById(`${name}-${recall(name)}`);
    if (choice) choice.checked = true;
  }
  settings.addEventListener('change', event => keep(event.target.name, event.target.value));

  // A place is a paragraph and not a distance: it stays where it is when the letters grow.
  const paragraphs = [...document.querySelectorAll('#book p, #book li, #book pre, #book hr')];
  const firstInSight = () => {
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle].getBoundingClientRect().bottom > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const place = Number(recall('place') ?? 0);
  if (place > 0 && location.hash === '') {
    document.fonts.ready.then(() => paragraphs[place]?.scrollIntoView());
  }

  // On a narrow screen the bar is away while one reads on, and comes back when one turns back.
  let height = scrollY;
  let waiting = 0;
  addEventListener(
    'scroll',
    () => {
      document.documentElement.classList.toggle('turned-back', scrollY < height && scrollY > 0);
      height = scrollY;
      clearTimeout(waiting);
      waiting = setTimeout(() => keep('place', scrollY > 0 ? firstInSight() : 0), 300);
    },
    { passive: true },
  );
})();
