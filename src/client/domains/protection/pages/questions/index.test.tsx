import { fireEvent, render, screen } from '@testing-library/react';
import { heading, leaveScreen, press } from '@tests/client-stand-ins/hands';
import Taro, { resetTaro } from '@tests/client-stand-ins/taro';
import { dangerRule } from '@shared/protection/danger/assess-danger';
import { takeOverDanger } from '../../report/danger-handover';
import QuestionsPage from './index';

beforeEach(() => {
  resetTaro();
  takeOverDanger();
});

const answer = (choice: string, howMany = dangerRule.questions.length) => {
  for (const radio of screen.getAllByRole('radio', { name: choice }).slice(0, howMany)) {
    fireEvent.click(radio);
  }
};

test('nothing answered is not “no”: it is taken as urgent', () => {
  render(<QuestionsPage />);
  expect(screen.getByText('示例')).toBeTruthy();
  press('看结果');
  expect(heading()).toBe('答得太少，先当作紧急看');
  expect(screen.getByText(/没答的题不等于没有这回事/)).toBeTruthy();
});

test('each yes: 紧急, with 110 and 12338', () => {
  render(<QuestionsPage />);
  answer('是');
  press('看结果');
  expect(heading()).toBe('紧急');
  for (const number of ['110', '12338']) expect(screen.getByText(number)).toBeTruthy();
});

test('each no: nothing says that she is safe', () => {
  render(<QuestionsPage />);
  answer('不是');
  press('看结果');
  expect(heading()).toBe('没有触发，不等于安全');
  expect(document.body.textContent).toContain('心里怕，就照怕的来');
  press('回去改');
  answer('说不清');
  press('看结果');
  expect(heading()).toBe('答得太少，先当作紧急看');
});

test('answers go into the form that she opens next, and nowhere else', () => {
  render(<QuestionsPage />);
  answer('是', 1);
  press('看结果');
  press('写给维权中心');
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/domains/protection/pages/write/index?for=self',
  });
  expect(Taro.request).not.toHaveBeenCalled();
  expect(Taro.getStorageInfoSync().keys).toEqual([]);
  expect(Object.values(takeOverDanger())).toEqual(['yes']);
  expect(takeOverDanger()).toEqual({});
});

test('leaving the screen clears the answers, those handed over as well', () => {
  render(<QuestionsPage />);
  answer('是', 1);
  press('看结果');
  press('写给维权中心');
  leaveScreen();
  expect(takeOverDanger()).toEqual({});
  expect(
    screen.getAllByRole('radio').filter((radio) => radio.getAttribute('aria-checked') === 'true'),
  ).toEqual([]);
});
